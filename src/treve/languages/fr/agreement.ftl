# Ce qui est convenu : ce qui peut clocher dans un accord, ce que disent ses clauses, et comment un horaire les enfreint.
# Les sélections sont dites par leurs identifiants : « est-civils », « foua, kefraya → », « fighters (foua → idlib) ».

## Le fichier

not-an-agreement = Ce n’est pas un accord : il ne commence pas par des clés comme treve_agreement et conditions.
    .remedy = Commencez par treve_agreement: 1, et énumérez les clauses sous conditions.
agreement-empty = Le fichier { $file } est vide.
    .remedy = Commencez par treve_agreement: 1, et énumérez les clauses sous conditions.
agreement-wrong-version = « { $value } » n’est pas une version des accords que lit ce programme.
    .remedy = Écrivez treve_agreement: 1.
unknown-group = { $likely ->
    [none] Il n’y a pas de groupe « { $value } ».
   *[other] Il n’y a pas de groupe « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = { $value ->
        [all] Écrivez people (personnes) ou goods (biens).
        [everybody] Écrivez people.
        [everyone] Écrivez people.
       *[other] Corrigez l’identifiant, ou ajoutez le groupe à la scène.
    }
condition-no-group = « { $value } » n’est l’identifiant d’aucun groupe ; il est connu sous { $field }.
    .remedy = { $field ->
        [from] Écrivez {"{"} from: { $value } {"}"} pour tous ceux qui partent de là, {"{"} to: { $value } {"}"} pour tous ceux qui y vont.
       *[other] Écrivez {"{"} { $field }: { $value } {"}"}.
    }
unknown-consignment = { $likely ->
    [none] Il n’y a pas d’envoi « { $value } ».
   *[other] Il n’y a pas d’envoi « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez l’envoi à la scène.
unknown-item = { $likely ->
    [none] Aucun envoi n’est fait de « { $value } ».
   *[other] Aucun envoi n’est fait de « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Écrivez l’article comme le font les envois de la scène.

## De qui ou de quoi parle une clause

condition-empty-list = La liste de { $key } ne nomme personne.
    .remedy = Nommez quelqu’un, ou supprimez la clé.
condition-empty-selection = « { $key } » ne dit ni de qui ni de quoi il s’agit.
    .remedy = Écrivez people, goods, l’identifiant d’un groupe, ou des listes comme {"{"} from: [ ... ] {"}"}.
condition-people-and-goods = « { $key } » parle de personnes, et « { $field } » à côté de biens.
    .remedy = Choisissez l’un des deux ; donnez à l’autre une clause à part.
condition-holds-nothing = { $people ->
    [0] Aucun bien ne répond à tout ce que demande « { $key } ».
   *[1] Personne parmi ceux qui partent ne répond à tout ce que demande « { $key } ».
}
    .remedy = { $people ->
        [0] Comparez les listes aux envois de la scène : les biens doivent répondre à chacune d’elles.
       *[1] Comparez les listes aux groupes de la scène : les personnes doivent répondre à chacune d’elles ; pour des biens, ajoutez goods: all.
    }
condition-sides-overlap = { $names } : ceux-là s’attendraient eux-mêmes, car ils sont des deux côtés de la clause.
    .remedy = Resserrez l’un des côtés, par groupe, catégorie ou lieu.

## Ce que demande une clause

condition-id-twice = Une clause de cet identifiant se trouve plus haut.
    .remedy = Donnez à l’une des deux un autre identifiant.
condition-neither-stated = Ni { $key } ni { $field } n’est indiqué.
    .remedy = Indiquez l’un des deux.
condition-both-stated = { $key } et { $field } sont indiqués tous deux ; un seul peut valoir.
    .remedy = Gardez l’un des deux.
condition-other-unit = { $key } ne convient pas à ce dont parle la clause.
    .remedy = Les personnes se comptent et les biens se pèsent : indiquez { $field }.
condition-share-out-of-range = { $value } pour { $key } n’est pas une part.
    .remedy = Écrivez un pourcentage, de 1 à 100.
condition-share-as-fraction = { $value } pour { $key }, c’est moins d’un pour cent.
    .remedy = Écrivez un pourcentage, de 1 à 100 : { $likely } pour { $value } du tout.
condition-amount-zero = { $stem ->
    [most] Avec 0 pour { $key }, rien n’en pourrait jamais partir.
   *[least] Avec 0 pour { $key }, rien n’est demandé.
}
    .remedy = Écrivez un nombre au-dessus de 0, ou supprimez la clause.
condition-too-few-batches = { $value } pour { $key } : à moins de deux, aucun lot n’en attend un autre.
    .remedy = Écrivez 2 ou plus.
condition-too-many-batches = { $value } pour { $key }, c’est trop : au plus { $most } ici, pour qu’aucun ne soit vide et que tous puissent être planifiés.
    .remedy = Écrivez-en moins, ou indiquez à la place each_for: 1 avec une avance.
condition-nothing-for-each = Personne ne pourrait jamais partir pour rien : { $key } vaut zéro.
    .remedy = Écrivez combien partent d’un côté pour chacun de l’autre.
condition-people-for-goods = Des personnes ne peuvent pas être comptées à chaque instant contre des tonnes.
    .remedy = Indiquez batches : les lots coupent chaque côté en parts qui lui sont propres.
condition-nobody-may-begin = Chaque côté attend le premier de l’autre, si bien que personne ne pourrait jamais partir.
    .remedy = Indiquez { $field } : combien d’un côté peut partir d’avance.
condition-lead-too-long = Le délai de { $lead_length } ne finit qu’une fois toutes les fenêtres passées.
    .remedy = Raccourcissez-le, comptez-le depuis un moment antérieur (after), ou faites finir le calendrier plus tard.
condition-more-than-there-is = La clause demande { condition-amount } ; il n’y a que { condition-limit }.
    .remedy = Corrigez le chiffre, ou élargissez la sélection.
condition-outside-calendar = { $value } pour { $key } est hors des fenêtres du calendrier.
    .remedy = Corrigez le jour, ou faites durer le calendrier plus longtemps.
conditions-wait-in-a-circle = Ces clauses s’attendent l’une l’autre en cercle, si bien que quelqu’un ne pourrait jamais partir : { $list }.
    .remedy = Supprimez l’une d’elles, ou faites-lui attendre une part plus petite.

## Ce que dit une clause

condition-what = { $what ->
    [all_people] toutes les personnes
    [all_goods] tous les biens
    [everything] toutes les personnes et tous les biens
   *[other] { $what }
}
condition-other = { $other ->
    [all_people] toutes les personnes
    [all_goods] tous les biens
   *[other] { $other }
}
condition-amount = { $of ->
    [goods] { NUMBER($amount, maximumFractionDigits: 3) } t
   *[people] { $amount ->
        [one] { $amount } personne
       *[other] { $amount } personnes
    }
}
condition-limit = { $of ->
    [goods] { NUMBER($limit, maximumFractionDigits: 3) } t
   *[people] { $limit ->
        [one] { $limit } personne
       *[other] { $limit } personnes
    }
}
condition-arrived = { $of_other ->
    [goods] { NUMBER($limit, maximumFractionDigits: 3) } t
   *[people] { $limit ->
        [one] { $limit } personne
       *[other] { $limit } personnes
    }
}
condition-slack = { $slack_people ->
    [0] {""}
    [one] {" "}{ $slack_people } personne peut partir d’avance.
   *[other] {" "}{ $slack_people } personnes peuvent partir d’avance.
}{ $slack_tonnes ->
    [0] {""}
   *[other] {" "}Départ d’avance admis : { NUMBER($slack_tonnes, maximumFractionDigits: 3) } t.
}
condition-sequence = { $object } : départ de { condition-other } seulement une fois { $share_percent } % de { condition-what } { $once ->
    [left] en route
   *[arrived] à destination
}.
condition-reciprocity-batches = { $object } : départ de { condition-what } d’un côté et de { condition-other } de l’autre en { $batches ->
    [one] { $batches } lot
   *[other] { $batches } lots
} chacun ; un lot attend l’arrivée du lot précédent de l’autre côté.{ condition-slack }
condition-reciprocity-each-for = { $object } : à tout instant, départs de { condition-what } d’au plus { $each_for } pour chaque arrivée de { condition-other }, et inversement.{ condition-slack }
condition-quota = { $object } : départs de { condition-what } { $each ->
    [day] chaque jour
   *[window] dans chaque fenêtre
} : au plus { condition-amount }.
condition-end-rule = { $object } : dernier départ de { condition-what } seulement après { $once ->
    [left] le dernier départ
   *[arrived] la dernière arrivée
} de { condition-other }.
condition-lead-time = { $object } : aucun départ de { condition-what } plus tôt que { $lead_length } après { $date ->
    [first_window] le début de la première fenêtre
   *[other] { $date }
}.
condition-gate-share = { $object } : au plus { $most_percent } % de { condition-what } par le passage { $gate }.
condition-least-by = { $object } : arrivées de { condition-what } jusqu’à { $date } : au moins { condition-amount }.

## Comment un horaire l’enfreint

condition-sequence-broken = Clause { $object } : premier départ de { condition-other } à { $departure_moment }, trop tôt. De { condition-what }, { $once ->
    [left] départs
   *[arrived] arrivées
} jusque-là : { condition-amount } ; la clause demande { $share_percent } % de { condition-limit }.
    .remedy = Faites-les partir plus tard.
condition-reciprocity-broken = Clause { $object } : avance de { condition-what } à { $departure_moment }. Départs jusque-là : { condition-amount } ; arrivées de { condition-other } : { condition-arrived }.
    .remedy = Faites-les partir plus tard, ou davantage de l’autre côté plus tôt.
condition-quota-broken = Clause { $object } : départs de { condition-what } de { $start_moment } à { $end_moment } : { condition-amount } ; le quota est de { condition-limit }.
    .remedy = Faites-en partir à d’autres heures.
condition-end-rule-broken = Clause { $object } : dernier départ de { condition-what } à { $departure_moment }, trop tôt. De { condition-other }, { $once ->
    [left] départs
   *[arrived] arrivées
} encore à venir : { condition-amount }.
    .remedy = Faites-en partir plus tard.
condition-lead-time-broken = Clause { $object } : premier départ de { condition-what } à { $departure_moment }, plus tôt que { $lead_length } après { $date ->
    [first_window] le début de la première fenêtre
   *[other] { $date }
}.
    .remedy = Faites-les partir plus tard.
condition-gate-share-broken = Clause { $object } : par le passage { $gate }, de { condition-what } : { condition-amount } ; le maximum est de { $most_percent } % de { condition-limit }.
    .remedy = Faites-en passer par un autre passage.
condition-least-by-broken = Clause { $object } : arrivées de { condition-what } jusqu’à { $date } : { condition-amount } ; la clause demande { condition-limit }.
    .remedy = Faites-en partir davantage plus tôt.
