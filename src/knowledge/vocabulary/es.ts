import { vocabulary } from './vocabulary.js';

/** How customers of a Spanish-speaking shop put things. */
export const ES = vocabulary('es', {
  padding: `
    hola buenos buenas días tardes noches gracias por favor pregunta duda quisiera quiero querría gustaría saber
    puedo puede pueden podéis podría decir decirme ayuda ayudar necesito hacer hago todavía aún ya cómo cuándo dónde
    qué cuál quién cuánto cuánta cuántos cuántas porque está estoy tengo tiene tenéis hay muy bien semana pasada
    ayer hoy se me os nos algo si saludos urgente ser es`,
  light: `
    tener ir venir dar poner coger llegar llega funciona artículo artículos producto productos
    día año años tiempo nuevo nueva comprar comprado compré pedí tienda web recibir recibido`,
  meanings: `
    paquete, envío, bulto, mercancía
    pedido, compra, orden, encargo
    paquete > seguimiento, pedido
    seguir, seguimiento, rastrear, rastreo, localizar, tracking, localizador, número de seguimiento
    no se mueve, no avanza, sin movimiento, perdido … paquete, desaparecido, parado > seguimiento, pedido
    dónde está, por dónde, no … llegado, no … llega, no ha llegado, cuándo llega, retraso > seguimiento
    envío, entrega, enviar, entregar, reparto, mandar
    gastos de envío, coste, precio, gastos, cuesta, vale, tarifa, portes, costes
    plazo, plazos, tarda, tardan, demora, cuánto tiempo, cuántos días, cuándo … entrega
    gratis, gratuito, sin coste
    cancelar, cancelación, anular, anulación, desistir, desistimiento, parar, ya no … quiero, cambiado de idea, arrepentido
    dinero, reembolso, reembolsar, abono, devolución del dinero, reintegro, ingreso
    no … recibido … reembolso, cuándo … reembolso, tarda … reembolso, esperando … reembolso > reembolso, plazo
    devuelven … dinero, devolver … dinero, devolvéis … dinero, devolución del dinero, recuperar … dinero, mi dinero > reembolso, dinero
    devolver, devolución, retornar, cambiar, cambio, devoluciones, regresar
    no me queda, pequeño, pequeña, grande, estrecho, talla, no me vale, no me gusta > devolver, devolución
    etiqueta, etiqueta de devolución
    pagar, pago, abonar, forma de pago, formas de pago, método de pago, métodos de pago, pagos
    tarjeta, paypal, bizum, visa, transferencia, efectivo, contrareembolso, contra reembolso > pago, formas
    aceptar, aceptáis, admitís, admiten
    contraseña, clave, password, pin
    entrar, acceder, acceso, iniciar sesión, login, bloqueado, bloqueada, loguear
    no puedo entrar, no puedo acceder, no me deja, cuenta bloqueada, no me acuerdo, no recuerdo > contraseña, cuenta
    entrar, acceder, iniciar sesión, login > contraseña, cuenta
    olvidado, olvidé, recuperar, restablecer, resetear, perdido, no recuerdo
    cuenta, perfil, usuario
    garantía, cubierto, cobertura
    roto, rota, defectuoso, estropeado, avería, averiado, defecto, dañado
    roto, estropeado > garantía
    humano, persona, agente, alguien, operador, asesor, empleado, alguien de verdad, persona real, compañero, atención al cliente
    hablar, contactar, llamar, teléfono, comunicarme, contacto
    robot, máquina, bot > persona
    borrar, eliminar, suprimir, supresión, eliminación, borrado, quitar
    datos, información, privacidad, datos personales, rgpd
    descuento, código, cupón, promoción, vale
    tarjeta regalo, tarjeta de regalo
    factura, recibo, tique, ticket
    dirección, domicilio
    reclamación, queja, quejarme
    tienda de campaña, carpa > tiendas
    mochila, mochilas
    botas, zapatos, zapatillas, calzado
    extranjero, internacional`,
});
