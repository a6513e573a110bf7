import { vocabulary } from './vocabulary.js';

/** How customers of a Portuguese-speaking shop put things, in Europe and in Brazil. */
export const PT = vocabulary('pt', {
  padding: `
    coisa coisas nada tudo isto isso verdade realmente sempre me lhe
    olá oi bom boa dia tarde noite obrigado obrigada por favor pergunta dúvida gostaria queria quero saber posso
    pode podem poderia dizer ajuda ajudar preciso fazer faço ainda já como quando onde qual quais quem quanto quanta
    quantos quantas está estou tenho tem têm há muito bem semana passada ontem hoje vez uma ser é se`,
  light: `
    ter ir vir dar pôr chegar chega funciona artigo artigos produto produtos dia dias ano anos
    tempo novo nova comprar comprado comprei loja site receber recebo recebido`,
  meanings: `
    coisa errada, comprei … errada, comprei … errado > cancelar, encomenda
    esqueçam me, esqueça me > eliminar, dados, pessoais
    se o envio, se a entrega, pagar o envio > portes, prazos, entrega
    fazer login, consigo … login, consigo … acessar > repor, palavra-passe
    alguma pessoa, pessoa aí, há alguém > falar, pessoa
    por onde anda, onde anda > seguir, encomenda
    apertam, aperta, sapatos apertam > devolver, artigo
    onde … dinheiro, meu dinheiro, devolveram o dinheiro, devolveram … dinheiro, espera do dinheiro, espera … dinheiro, quando … reembolsado, quando … dinheiro, caiu na conta, não caiu, semanas e nada, e nada, nada na conta > reembolso, demora
    duas vezes, cliquei duas, encomendei duas, por engano, sem querer, enganei me, me enganei, por erro, já não quero, não quero mais, não … quero mais, mudei de ideia, mudei de ideias, parar a encomenda, parar … encomenda, parar … pedido, anular … compra > cancelar, encomenda
    tudo sobre mim, sobre mim, direito ao esquecimento, esquecimento, tirar … dados, vossa base, base de dados, vosso sistema, informações pessoais, apaguem, apagar tudo, meus dados > eliminar, dados, pessoais
    quanto custa … entrega, quanto custa … envio, partir de quanto, quanto é grátis, quantos dias, entregam … sábado, ao sábado, ao domingo, fim de semana, valor do frete, frete, em quanto tempo, quanto tempo … chegar > portes, prazos, entrega
    aceitam, como se paga, como … pagar, pagar em, pagar com, pagar por, em dinheiro, me cobram, cobram, cobrado, cobrança, debitado, que cartões, cartões, em prestações, parcelar > formas, pagamento
    não consigo entrar, não consigo … entrar, não aceita … senha, não aceita … palavra, esqueci … senha, esqueci … palavra, perdi o acesso, perdi … acesso, deixa entrar, não me deixa, conta bloqueada > repor, palavra-passe
    não gostei, não gosto, fica me, fica apertado, fica grande, fica pequeno, tamanho errado, não é o meu tamanho, não me serve, mandar de volta, enviar de volta, de volta, quero devolver, faço uma devolução, fazer uma devolução > devolver, artigo, devoluções
    um humano, és um, é um robô, você é um, um robô, passe me, passa me, a alguém, com alguém, alguém aí, está aí alguém, um atendente, apoio ao cliente, pessoa de verdade > falar, pessoa
    onde … encomenda, onde … pedido, onde … pacote, quando chega, não se mexe, ainda não chegou, já foi enviado, foi enviado, foi enviada, já saiu, a caminho > seguir, encomenda, rastreio
    partiu se, partiu, quebrou, estragou, avariou, ao fim de um ano, depois de um ano, após um ano, ainda … coberto, o que cobre, cobre, fecho, sola, ainda … garantia > garantia, duração
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
