import { vocabulary } from './vocabulary.js';

/** How customers of a Spanish-speaking shop put things. */
export const ES = vocabulary('es', {
  padding: `
    cosa cosas todo toda mi mis lo muy nada aquí ahí ya verdad realmente siempre
    hola buenos buenas días tardes noches gracias por favor pregunta duda quisiera quiero querría gustaría saber
    puedo puede pueden podéis podría decir decirme ayuda ayudar necesito hacer hago todavía aún ya cómo cuándo dónde
    qué cuál quién cuánto cuánta cuántos cuántas porque está estoy tengo tiene tenéis hay muy bien semana pasada
    ayer hoy se me os nos algo si saludos urgente ser es`,
  light: `
    tener ir venir dar poner coger llegar llega funciona artículo artículos producto productos
    día año años tiempo nuevo nueva comprar comprado compré pedí tienda web recibir recibido`,
  meanings: `
    me llegaría, llegaría, cuándo me llega > plazos, envío
    usar bizum, usar paypal, usar tarjeta, puedo usar > formas, pago
    llegado el reembolso, reembolso … llegado, reembolso no > reembolso, tarda
    consigo acceder, consigo entrar, no consigo > restablecer, contraseña
    aprietan, aprieta, me aprietan, lo devuelvo, la devuelvo, los devuelvo > devolver, artículo
    se estropeó, estropeó, se averió > garantía, dura
    dónde … dinero, mi dinero, devuelto … dinero, devuelven … dinero, esperando … dinero, no veo el abono, veo el abono, cuándo … reembolsan, cuándo … reembolsáis, cuándo … dinero, dos semanas y nada, y nada, en mi cuenta … dinero > reembolso, tarda
    dos veces, di dos, hice clic, clic dos, pedí dos, pedido por error, por error, sin querer, equivocado, me equivoqué, ya no lo quiero, no lo quiero, ya no … quiero, cambiado de opinión, cambié de opinión, cambiar de opinión, parar … pedido, anular … compra > cancelar, pedido
    todo lo que tenéis, sobre mí, de mí, derecho al olvido, olvido, quitar … datos, vuestra base, base de datos, eliminar … información, borrad, borrar … todo, mis datos, vuestro sistema > eliminar, datos, personales
    cuánto cuesta … envío, cuánto … envío, partir de cuánto, cuánto es gratis, gratis, cuántos días, los sábados, el sábado, domingos, fin de semana, gastos de transporte, transporte, en cuánto llega, cuánto tarda en llegar > gastos, plazos, envío
    aceptáis, se puede pagar, cómo se paga, cómo … pagar, pagar en, pagar con, pagar por, efectivo, me cobráis, cobráis, cobran, cobrar, cargo, qué tarjetas, tarjetas, a plazos > formas, pago
    no puedo entrar, no me acepta, acepta la contraseña, no … contraseña, olvidé … clave, olvidé … contraseña, perdido … acceso, perdido mi, deja iniciar, no me deja, cuenta bloqueada, iniciar sesión > restablecer, contraseña
    no me gusta, no me gustó, me queda, queda pequeño, queda grande, no es mi talla, talla equivocada, no me vale, no me sirve, quiero devolverlo, devolverlo, devolverla, mandar de vuelta, enviar de vuelta, de vuelta, hacer una devolución, hago una devolución > devolver, artículo, devoluciones
    un humano, eres un, eres una, pásame, pasarme, ponme con, con alguien, hay alguien, alguien ahí, un agente, persona de verdad > hablar, persona
    dónde … paquete, dónde … pedido, dónde … cosas, cuándo llega, cuándo … lo mío, no se mueve, aún no ha llegado, ya salió, ha salido, salió mi, enviado ya, viene de camino, de camino > seguir, pedido, seguimiento
    se rompió, rompió al año, al año, después de un año, tras un año, sigue cubierto, cubierto, qué cubre, cubre, cremallera, suela, cuánto … garantía > garantía, dura
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
