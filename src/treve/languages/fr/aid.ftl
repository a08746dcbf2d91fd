# Ce dont les gens ont besoin, et jusqu’où on peut y répondre.

needs-people = { $staying ->
    [0] Personne ne reste par choix
    [one] Une personne reste par choix
   *[other] { NUMBER($staying) } personnes restent par choix
}, { $waiting ->
    [0] personne n’attend
    [one] une attend
   *[other] { NUMBER($waiting) } attendent
} de partir.
needs-days = Ravitaillement : { $days ->
    [one] { NUMBER($days) } jour
   *[other] { NUMBER($days) } jours
} pour ceux qui restent, { $waiting ->
    [one] { NUMBER($waiting) } jour
   *[other] { NUMBER($waiting) } jours
} pour ceux qui attendent (relief : days et days_waiting ; sans indication, la durée du calendrier et un jour).
needs-ration = Nourriture : { NUMBER($grams) } g et { NUMBER($kilocalories) } kcal par personne et par jour, pour une ration générale de 2 100 kcal (ce qui nourrit ; le sel, qui ne nourrit pas, à part).
needs-column = { $column ->
    [item] article
    [quantity] quantité
    [weight] poids
    [volume] volume
    [loads] camions
    [sent] peut être envoyé
   *[unmet] manque
}
needs-number = { NUMBER($number, maximumFractionDigits: 1) }
needs-quantity = { NUMBER($quantity) } { $unit ->
    [litre] l
    [kilogram] kg
    [piece] { $quantity ->
        [one] pièce
       *[other] pièces
    }
    [kit] { $quantity ->
        [one] lot
       *[other] lots
    }
   *[other] { $unit }
}
needs-weight = { $unit ->
    [kilograms] { NUMBER($weight) } kg
   *[tonnes] { NUMBER($weight, maximumFractionDigits: 1) } t
}
needs-volume = { NUMBER($volume, maximumFractionDigits: 1) } m³
needs-loads = { $loads ->
    [one] { NUMBER($loads) } chargement de camion
   *[other] { NUMBER($loads) } chargements de camion
} en tout pour tout ce qu’il faut, satisfait ou non{ $points ->
    [0] {""}
    [one] {""}
   *[other] , comptés à part pour chacun des { NUMBER($points) } points de distribution
} ; un chargement entamé compte entier. Les camions { $trips ->
    [0] ne peuvent faire aucun aller-retour
    [one] peuvent faire au plus un aller-retour
   *[other] peuvent faire au plus { NUMBER($trips) } allers-retours
}, sans compter les points de passage.
needs-consigned = De ce qui peut être envoyé, les envois de la scène elle-même font : { $weight } ({ $items }).
needs-source = Source ({ $items }) : { $source }
needs-no-loads = La scène n’a pas de camions.

unknown-relief-item = { $likely ->
    [none] Il n’y a pas d’article de secours « { $value } ».
   *[other] Il n’y a pas d’article de secours « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Prenez l’un de ceux-ci : { $items }.
consignments-not-counted = Non compté ici : { NUMBER($tonnes) } t que la scène veut apporter ({ $objects }). Ce que c’est ({ $others }) n’est aucun des articles ci-dessus{ $likely ->
    [none] .
   *[other] {" "}(vouliez-vous dire { $likely } ?).
}
    .remedy = Un plan en tient compte tout de même ; pour que ce soit compté aussi, donnez à l’article l’un de ces mots : { $items }.
stocks-not-counted = Ne répond ici à aucun besoin : { NUMBER($tonnes) } t en stock ({ $objects }). Ce que c’est ({ $others }) n’est aucun des articles ci-dessus{ $likely ->
    [none] .
   *[other] {" "}(vouliez-vous dire { $likely } ?).
}
    .remedy = Donnez à l’article l’un de ces mots : { $items }. Ce qui n’en est aucun n’entre dans un plan que comme envoi.
no-distribution-point = Aucun lieu n’est un point de distribution : rien ne peut être envoyé{ $consignments ->
    [0] {""}
   *[other] {" "}en plus des envois que la scène indique elle-même
}.
    .remedy = Donnez à un lieu le genre distribution_point, ou nommez des points sous relief.
no-trucks = Aucune flotte ne porte de marchandises.
    .remedy = Ajoutez une flotte de la classe truck.
unmet-for-want-of-stock = Sur { NUMBER($needed_kilograms) } kg à fournir ({ $objects }), { NUMBER($unmet_kilograms) } kg ne { $unmet_kilograms ->
    [one] se trouve
   *[other] se trouvent
} { $consigned_kilograms ->
    [0] dans aucun stock
   *[other] ni en stock ni dans les envois de la scène elle-même, qui en apportent { NUMBER($consigned_kilograms) } kg
}.
    .remedy = Ajoutez ce qui manque aux stocks d’un entrepôt.
unmet-for-want-of-links = Sur { NUMBER($needed_kilograms) } kg à fournir ({ $objects }), { NUMBER($unmet_kilograms) } kg { $unmet_kilograms ->
    [one] est
   *[other] sont
} en stock, mais aucune route ne mène un camion d’un entrepôt approvisionné à un point de distribution.
    .remedy = Ajoutez les liaisons qui manquent : de l’entrepôt au passage, de passage en passage, du passage au point de distribution. Plus de camions ou d’heures n’y feraient rien.
unmet-for-want-of-trucks = Sur { NUMBER($needed_kilograms) } kg à fournir ({ $objects }), { NUMBER($unmet_kilograms) } kg { $unmet_kilograms ->
    [one] est
   *[other] sont
} en stock, mais les camions n’ont plus d’aller-retour libre pour les porter.
    .remedy = Ajoutez des camions ou des heures ; les articles au plus petit nombre de priorité passent d’abord.
