# Ce qui distingue deux plans.

compare-does-not-hold = Le plan { $object } dit ce qui n’est pas ({ $faults ->
    [one] une faute
   *[other] { $faults } fautes
}) : rien ne peut lui être comparé.
    .remedy = Prenez le fichier tel que treve l’a écrit ; treve verify nomme tout ce qui ne tient pas.

compare-first = premier
compare-second = second
compare-difference = écart
compare-identical = Les deux plans sont les mêmes, à la seconde près.
compare-verdict = { $verdict ->
    [second_better] { $unit ->
        [people] Prouvé : le meilleur du second fait sortir au moins { $least } personnes de plus.
       *[minutes] Prouvé : le second peut se contenter d’une pause plus courte, d’au moins { $least }.
    }
    [first_better] { $unit ->
        [people] Prouvé : le meilleur du premier fait sortir au moins { $least } personnes de plus.
       *[minutes] Prouvé : le premier peut se contenter d’une pause plus courte, d’au moins { $least }.
    }
    [equal] Prouvé : aucun n’est meilleur que l’autre.
    [not_resolvable] { $unit ->
        [people] Indiscernable : la différence tient dans les écarts à la borne. Le meilleur du second peut faire sortir de { $low } personnes en moins à { $high } en plus.
       *[minutes] Indiscernable : la différence tient dans les écarts à la borne. Au mieux, le second peut être de { $low } plus court à { $high } plus long.
    }
    [same_question] Même scène et même question : seule la recherche a fait la différence.
   *[not_comparable] Pas de comparaison possible : les deux plans ne répondent pas à la même question, ou l’un n’a pas de réponse.
}
compare-impossible-first = Prouvé : le premier est impossible, le second ne l’est pas.
compare-impossible-second = Prouvé : le second est impossible, le premier ne l’est pas.
compare-outcome = { report-outcome }
compare-label-outcome = Issue
compare-label-given = Pause donnée
compare-label-scene = Scène
compare-label-whom = Pour qui
compare-label-hours = Si elle est écourtée
compare-label-gates = Passages
compare-label-holding = Goulot
compare-label-trips = Chauffeurs
compare-label-aid = Aide
compare-figure = { $figure ->
    [pause_minutes] Pause
    [open_minutes] Dont ouverte
    [bound_minutes] Borne prouvée
    [bound_open_minutes] Borne, part ouverte
    [gap] Écart à la borne
    [pause_without_aid_minutes] Pause sans l’aide
    [people_moved] Personnes sorties
    [people_unmoved] Personnes restées
    [tonnes_moved] Tonnes livrées
   *[tonnes_unmoved] Tonnes restées
}
compare-number = { NUMBER($number, maximumFractionDigits: 1) }
compare-percent = { $percent } %
compare-points = { $sign }{ $percent } points
compare-more = … et { $more } de plus ; --json dit tout
compare-scene-same = la même
compare-field = { $field ->
    [lanes_both] voies dans les deux sens
    [lanes_out] voies sortantes
    [lanes_in] voies entrantes
    [margin_minutes] marge, minutes
    [longest_wait_minutes] plus longue attente, minutes
    [windows] fenêtres
    [available] heures de service
    [home] attache
    [shares] choix
    [release] pas avant
    [within_pause] pendant la pause
    [order] ordre
   *[other] { report-field }
}
compare-changed = { $name }, { compare-field } : { $first } → { $second }
compare-changed-whole = { compare-field } : { $first } → { $second }
compare-new = { $name } : dans le second seulement ({ compare-section })
compare-dropped = { $name } : dans le premier seulement ({ compare-section })
compare-section = { $section ->
    [fleets] véhicules
    [gates] passage
    [groups] personnes
    [places] lieu
    [corridors] couloir
    [links] route
    [consignments] marchandises
    [stocks] stock
    [parties] partie
    [sources] source
   *[other] { $section }
}
compare-nothing = rien
compare-group = { $people } : en moyenne { $mean }, les derniers { $last }
compare-group-number = { $people } : { $first } → { $second } personnes sorties
compare-when = { $direction ->
    [earlier] { $by } plus tôt ({ $at })
    [later] { $by } plus tard ({ $at })
   *[same] au même moment ({ $at })
}
compare-hour = heure { $hour } : { $first } → { $second } personnes sorties ({ $sign }{ $difference })
compare-hour-rows = { $hour } : { $rows }
compare-hour-row = { $people } { $sign }{ $difference }
compare-gate = { $name } : { $first } → { $second } franchissements, voies tenues { $held } → { $held2 }, plus longue attente { $wait } → { $wait2 }
compare-holding = { $name } : { $first } % → { $second } % de la borne
compare-trips = { $name } : véhicules employés { $first } → { $second } (changés : { $changed }, nouveaux : { $new }, retirés : { $dropped }) ; trajets { $trips } → { $trips2 } (changés : { $changed2 }, nouveaux : { $new2 }, retirés : { $dropped2 })
compare-delivery = { $name } : { $first } → { $second } t, les dernières { $last }
compare-delivery-amount = { $name } : { $first } → { $second } t
