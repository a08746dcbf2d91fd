# La frontière : pause et borne sur une plage de valeurs.

vary-form = « { $object } » ne dit pas ce qu’il faut faire varier.
    .remedy = Écrivez un chemin et une plage, comme fleets.autocars.count=10..120, suivie de :PAS si vous voulez, ou des valeurs séparées par des virgules.
vary-empty = « { $object } » finit avant de commencer.
    .remedy = Écrivez d’abord la plus petite valeur.
vary-step = « { $object } » a un pas nul, ou plus de pas qu’on n’en peut planifier.
    .remedy = Prenez un pas plus grand, comme 10..120:10.
vary-axes = { $given ->
    [0] Rien n’est à faire varier
    [one] { $given } chose est à faire varier
   *[other] { $given } choses sont à faire varier
} ; une frontière en prend une ou deux.
    .remedy = Donnez --vary une fois pour une courbe, deux fois pour une carte.
vary-twice = { $object } varie deux fois.
    .remedy = Nommez chaque chose une seule fois.
vary-too-many = Ces plages font { $points ->
    [one] { $points } point
   *[other] { $points } points
}, plus que { $most }.
    .remedy = Prenez des pas plus grands ou des plages plus courtes.
frontier-stopped = Arrêté avant qu’un point ait une réponse.

frontier-searching = Planification des points
frontier-known = points faits : { $done } sur { $all }
frontier-title = { $name } : la pause selon { $what } ({ $paths })
frontier-axis-field = { $detail ->
    [yes] { compare-field }, { report-category }
   *[no] { compare-field }
}
frontier-axis-what = { $whole ->
    [yes] { compare-field }
   *[no] { $field ->
        [count] le nombre de « { $name } »
        [bays] les quais à { $name }
        [lanes] les voies à { $name }
       *[other] { $name }, { frontier-axis-field }
    }
}
frontier-axis = { $unit ->
    [min] { frontier-axis-what }, minutes
    [h] { frontier-axis-what }, heures
   *[other] { frontier-axis-what }
}
frontier-column = { $column ->
    [outcome] issue
    [pause] pause
    [bound] borne prouvée
    [gap_open] écart en heures ouvertes
    [goods] biens entrés
   *[gap] écart
}
frontier-outcome = { report-outcome }
frontier-outcome-unsearched = { report-outcome }, { $taken ->
    [yes] repris de { $source },{" "}
   *[no] {""}
}{ $searched ->
    [hardly] à peine cherché
   *[no] non cherché
}
frontier-gap = { $percent } %
frontier-tonnes = { NUMBER($tonnes, maximumFractionDigits: 1) } t
frontier-bound-only = Seule la borne était demandée : aucune pause n’est plus courte, mais aucune n’est promise.
frontier-closed-hours = La pause et la borne prouvée comptent les heures fermées entre-temps, l’écart les seules heures ouvertes.
frontier-partial = Arrêté avant la fin : certains points n’ont pas été atteints et montrent ce que savent leurs voisins.
frontier-unsearched = { $points ->
    [one] Le temps a manqué pour chercher à { $points } point sur { $all }. Il montre
   *[other] Le temps a manqué pour chercher à { $points } points sur { $all }. Ils montrent
} ce qu’on sait jusqu’ici, et la pause peut y être bien plus courte. Donnez plus de temps (--time-limit) ou de pas (--steps), ou faites varier moins de points.
frontier-steep = De { $first } à { $last }, la pause trouvée passe de { $pause } à { $pause2 }.
frontier-flat-proven = Prouvé : au-delà de { $values }, en ajouter n’abrège rien, jusqu’à { $last }. La pause est de { $pause }, et aucun horaire n’en a de plus courte.
frontier-flat-pause = Au-delà de { $values }, en ajouter n’a guère aidé : jusqu’à { $last }, la pause trouvée { $change ->
    [falls] ne passe que de { $pause } à { $pause2 }
   *[stays] reste de { $pause }
}. C’est ce que la recherche a trouvé, non une preuve.
frontier-flat-bound = Prouvé : jusqu’à { $last }, rien ne ramène la pause sous { $bound } ; dès { $values }, la borne ne baisse plus.
frontier-enough = Prouvé : à partir de { $values }, rien jusqu’à { $last } ne peut épargner plus de { $most }.
frontier-binds = { $where ->
    [from] À partir de { $values }, la borne tient à ceci
   *[at] À { $values }, la borne tient à ceci
} : { $what }.
frontier-binding = { $kind ->
    [fleet] les véhicules « { $name } »
    [gate] le passage { $name }
    [bays] les quais à { $name }
    [intake] l’accueil à { $name }
    [capacity] la place à { $name }
    [condition] la condition « { $name } »
    [load] le trajet le plus long, depuis { $name }
   *[other] { $name }
} ({ $percent } %)
frontier-goods = Biens entrés : de { NUMBER($least, maximumFractionDigits: 1) } t (à { $first }) à { NUMBER($most, maximumFractionDigits: 1) } t (à { $last }). Tous n’ont pas à entrer pendant la pause : les points peuvent donc différer.
frontier-axis-pause = pause, en heures
frontier-axis-goods = biens
frontier-legend-pause = plus courte pause trouvée (plein : prouvée la plus courte)
frontier-legend-bound = borne prouvée : aucune pause n’est plus courte
frontier-legend-impossible = prouvé impossible
frontier-legend-unsearched = peu ou pas cherché : la pause peut être plus courte
frontier-legend-least = ≥ : seule une borne prouvée est connue
frontier-legend-map = pause en heures et minutes ; dessous, l’écart à la borne prouvée, ou ✓ où elle est prouvée la plus courte
frontier-legend-map-open = pause, heures fermées comprises ; dessous, l’écart en heures ouvertes, ou ✓ où elle est prouvée la plus courte
frontier-legend-map-bound = borne prouvée en heures et minutes
frontier-explained = Chaque point est prouvé ou montre son écart. Un horaire sert à tout point qui permet davantage, et une borne vaut pour tout point qui permet moins ; les deux ont servi.
