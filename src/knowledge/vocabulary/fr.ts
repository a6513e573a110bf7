import { vocabulary } from './vocabulary.js';

/** How customers of a French-speaking shop put things. */
export const FR = vocabulary('fr', {
  padding: `
    plus rien truc affaires ça ca cela ce cette ces même trop tout toute fichier vraiment toujours
    bonjour bonsoir salut merci svp stp sil vous plait plaît cordialement question voudrais aimerais veux veut savoir
    pouvez peux peut puis pourrais pourriez dire dites aide aider besoin faut faire fais moi encore déjà est cest
    comment quand quel quelle quels quelles quoi qui où combien pourquoi jai ai avez lai suis été aussi alors donc
    très bien semaine dernière hier aujourd hui toujours s il y a en va petite`,
  light: `
    avoir être prendre mettre aller venir trouver donner marche fonctionne article articles produit produits
    jour jours temps an ans année années nouveau nouvelle acheter acheté commandé site magasin recevoir reçu`,
  meanings: `
    virement … arrivé, virement … pas, virement > remboursement, délai
    oublié mon code, oublié … code, oublié … identifiant, connexion impossible, impossible > réinitialiser, passe
    s est cassé, s est cassée, s est déchiré, mois > garantie, durée
    où … argent, mon argent, attends … argent, pas encore remboursé, toujours pas remboursé, remboursement … pas, rien sur mon compte, quand … remboursé, quand … rembourser, remboursez quand, remboursement … arrivé, et rien > remboursement, délai
    cliqué deux fois, cliqué … fois, commandé deux fois, commandé par erreur, par erreur, par accident, par mégarde, n en veux plus, en veux plus, je n en, changé d avis, change d avis, stopper … commande, arrêter … commande, bloquer … commande, trompé > annuler, commande
    tout sur moi, droit à l oubli, mes infos, mes coordonnées, vos fichiers, votre base, votre système, base de données, ce que vous savez, demande rgpd, effacez > supprimer, données, personnelles
    combien la livraison, combien … livraison, livraison gratuite, gratuite … partir, à partir de combien, combien de jours, livrez … samedi, livrez … dimanche, livrer … samedi, ça arrive en combien, met combien, en combien, coût … envoi, prix … envoi > frais, délais, livraison
    vous prenez, vous acceptez, prenez vous, payer par, payer avec, payer en, comment payer, comment régler, comment … paye, en liquide, liquide, par chèque, débitée, débité, prélevé, prélevée, quelles cartes, trois fois, plusieurs fois > moyens, paiement
    arrive pas … connecter, peux pas … entrer, refuse … mot, mot de passe … marche, mot de passe … refusé, mot de passe perdu, mot de passe oublié, mdp, plus d accès, plus accès, accès … compte, compte … bloqué, code oublié > réinitialiser, passe
    plaît pas, plait pas, ne me plaît, ne me plait, n aime pas, aime pas, déçu, trop serré, trop large, trop court, trop long, trop petit, trop grand, bonne taille, mauvaise taille, pas ma taille, veux … renvoyer, faire un retour, rendre, renvoyer > retourner, retour, article
    vrai humain, vraie personne, t es un, es tu un, êtes vous un, un robot, passez moi, passe moi, quelqu un, un conseiller, service client, un humain, joindre > parler, personne
    ça arrive quand, arrive quand, quand … arrive, quand … reçois, quand … livré, c est parti, est parti, déjà parti, bien parti, toujours rien reçu, rien reçu, pas bougé, bouge plus, ne bouge, où … commande, où … colis, où … paquet > suivre, commande, suivi
    cassé après, cassée après, après un an, après deux ans, après … mois, au bout d un an, encore couvert, encore garanti, combien … garanti, couvre, couvert, fermeture, semelle, couture > garantie, durée
    colis, paquet, envoi, livraison
    commande, achat
    colis > suivi, commande
    suivre, suivi, tracer, tracking, localiser, numéro de suivi, pister
    disparu, perdu … colis, n avance plus, ne bouge plus, bloqué … transit, passé … paquet, passé … colis > suivi, suivre
    où est, où … mon, où en est, où … ma, pas … reçu, pas arrivé, pas … arrivé, en retard, toujours rien > suivi, suivre
    livraison, expédition, livrer, livré, envoyer, expédier, acheminement
    frais de port, frais d'envoi, frais de livraison, frais, port, coût, tarif, prix, coûte
    délai, délais, durée, combien de temps, combien de jours, en combien, quand … livré, quand … arrive
    gratuit, offert, sans frais, gratuite
    annuler, annulation, arrêter, stopper, rétracter, rétractation, changé d'avis, plus … envie, ne veux plus
    argent, remboursement, rembourser, remboursé, avoir
    remboursement … pas reçu, pas … remboursé, quand … remboursé, quand … remboursement, attends … remboursement > remboursement, délai
    récupérer … argent, mon argent, virement … reçu > remboursement
    renvoyer, retourner, retour, rendre, réexpédier, ramener, restituer, échanger, échange
    trop petit, trop grand, trop serré, trop petite, trop grande, taille, ne va pas, ne convient pas > retourner, retour
    étiquette, bon de retour, bordereau
    payer, paiement, règlement, régler, mode de paiement, moyen de paiement, moyens de paiement
    carte bancaire, carte bleue, cb, paypal, visa, virement, chèque, espèces, klarna, apple pay > paiement, moyens
    accepter, acceptez, prenez, possible de payer
    mot de passe, mdp, code d'accès, identifiant, identifiants
    impossible … connecter, arrive pas … connecter, peux pas … connecter, pas … accès, compte bloqué, ne peux plus … connecter > passe, compte
    mot de passe, mdp > passe
    connecter, connexion, login, se connecter, accéder, bloqué, accès
    connecter, connexion, identifiant > passe, compte
    réinitialiser, oublié, perdu, changer
    compte, profil, espace client
    garantie, garanti, sous garantie, couvert
    cassé, panne, défectueux, abîmé, défaut, endommagé, en panne
    cassé, panne > garantie
    humain, personne, conseiller, conseillère, agent, quelqu'un, opérateur, service client, vraie personne, collègue
    parler, discuter, contacter, joindre, appeler, téléphoner, téléphone, échanger avec
    robot, machine, bot > personne, conseiller
    supprimer, effacer, suppression, effacement, retirer, oubli
    données, informations, rgpd, vie privée, données personnelles, infos, coordonnées
    code promo, réduction, remise, bon de réduction, promotion
    carte cadeau, chèque cadeau, bon d'achat
    facture, reçu, ticket, justificatif
    adresse, coordonnées
    magasin, boutique
    réclamation, plainte, mécontent
    tente, tentes
    sac à dos, sacs
    chaussures, bottes, baskets
    étranger, international, suisse`,
});
