import { vocabulary } from './vocabulary.js';

/** How customers of a French-speaking shop put things. */
export const FR = vocabulary('fr', {
  padding: `
    bonjour bonsoir salut merci svp stp sil vous plait plaît cordialement question voudrais aimerais veux veut savoir
    pouvez peux peut puis pourrais pourriez dire dites aide aider besoin faut faire fais moi encore déjà est cest
    comment quand quel quelle quels quelles quoi qui où combien pourquoi jai ai avez lai suis été aussi alors donc
    très bien semaine dernière hier aujourd hui toujours s il y a en va petite`,
  light: `
    avoir être prendre mettre aller venir trouver donner marche fonctionne article articles produit produits
    jour jours temps an ans année années nouveau nouvelle acheter acheté commandé site magasin recevoir reçu`,
  meanings: `
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
