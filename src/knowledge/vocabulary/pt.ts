import { vocabulary } from './vocabulary.js';

/** How customers of a Portuguese-speaking shop put things, in Europe and in Brazil. */
export const PT = vocabulary('pt', {
  padding: `
    olá oi bom boa dia tarde noite obrigado obrigada por favor pergunta dúvida gostaria queria quero saber posso
    pode podem poderia dizer ajuda ajudar preciso fazer faço ainda já como quando onde qual quais quem quanto quanta
    quantos quantas está estou tenho tem têm há muito bem semana passada ontem hoje vez uma ser é se`,
  light: `
    ter ir vir dar pôr chegar chega funciona artigo artigos produto produtos dia dias ano anos
    tempo novo nova comprar comprado comprei loja site receber recebo recebido`,
  meanings: `
    encomenda, pacote, volume, embrulho
    encomenda, pedido, compra
    encomenda, pacote > rastreio
    seguir, rastreio, rastrear, acompanhar, localizar, tracking, rastreamento, código de rastreio, seguimento
    não se mexe, parada, perdida, desapareceu, extraviada, sem movimento > rastreio, encomenda
    onde está, onde anda, não chegou, não … chegou, ainda não … recebi, atraso, atrasada > rastreio, seguir
    entrega, envio, enviar, entregar, expedição, mandar, remessa
    portes, frete, custos de envio, custo, preço, custa, taxa, custos, portes de envio
    prazo, prazos, demora, quanto tempo, quantos dias, quando chega
    grátis, gratuito, gratuitos, sem custos
    envio, frete > portes, entrega
    cancelar, cancelamento, anular, anulação, desistir, desistência, já não quero, mudei de ideias
    dinheiro, reembolso, reembolsar, reembolsado, devolução do dinheiro, estorno, crédito
    não recebi … reembolso, quando … reembolso, demora … reembolso, ainda … reembolsado, fui reembolsado, à espera … reembolso > reembolso, prazo
    dinheiro de volta, meu dinheiro, devolvem … dinheiro, recuperar … dinheiro > reembolso, dinheiro
    devolver, devolução, devoluções, devolvi, trocar, troca, retornar
    não me serve, pequeno, grande, apertado, tamanho, não serve > devolver, devolução
    etiqueta, etiqueta de devolução
    pagar, pagamento, forma de pagamento, formas de pagamento, método de pagamento, métodos de pagamento, meios de pagamento
    cartão, paypal, mbway, mb way, multibanco, visa, transferência, pix, boleto, dinheiro vivo > pagamento, formas
    aceitar, aceitam, aceita
    senha, palavra-passe, palavra passe, password, código de acesso
    senha, palavra-passe, palavra passe, password > palavra-passe, passe
    entrar, aceder, acesso, iniciar sessão, login, bloqueada, bloqueado, acessar, logar
    não consigo entrar, não consigo aceder, conta bloqueada, não me lembro, não entra > palavra-passe, conta
    entrar, aceder, iniciar sessão, login > palavra-passe, conta
    esqueci, esquecida, recuperar, repor, redefinir, perdi, não me lembro
    conta, perfil, utilizador
    garantia, cobertura, coberto
    avariado, partido, estragado, defeito, defeituoso, danificado, avaria, quebrado
    avariado, partido, estragado > garantia
    humano, pessoa, atendente, alguém, operador, assistente, pessoa real, funcionário, colega, apoio ao cliente
    falar, contactar, ligar, telefone, telefonar, contacto, conversar
    robô, máquina, bot > pessoa
    apagar, eliminar, apagamento, remover, eliminação, excluir
    dados, informações, privacidade, dados pessoais, rgpd, informação
    desconto, código, cupão, promoção, cupom, vale
    cartão-presente, cartão presente, vale-oferta
    fatura, recibo, talão
    morada, endereço
    reclamação, queixa, reclamar
    tenda, barraca
    botas, sapatos, sapatilhas, calçado, ténis
    estrangeiro, internacional`,
});
