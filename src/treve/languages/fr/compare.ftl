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
compare-heading = { $same ->
    [yes] { $name } : { $first } → { $second }
   *[no] { $name } ({ $first }) → { $name2 } ({ $second })
}
compare-verdict = { $verdict ->
    [second_better] { $unit ->
        [people] Prouvé : le meilleur plan pour « { $second } » fait sortir au moins { $least } { $least ->
            [one] personne
           *[other] personnes
        } de plus que « { $first } » ne le peut.
       *[minutes] Prouvé : « { $second } » peut se contenter d’une pause plus courte que « { $first } », d’au moins { $least }.
    }
    [first_better] { $unit ->
        [people] Prouvé : le meilleur plan pour « { $first } » fait sortir au moins { $least } { $least ->
            [one] personne
           *[other] personnes
        } de plus que « { $second } » ne le peut.
       *[minutes] Prouvé : « { $first } » peut se contenter d’une pause plus courte que « { $second } », d’au moins { $least }.
    }
    [equal] Prouvé : aucun n’est meilleur que l’autre.
    [not_resolvable] { $unit ->
        [people] Indiscernable : le plus grand nombre de personnes qui peuvent sortir avec « { $first } » est { $range }, avec « { $second } » { $range2 }. Ces intervalles se recouvrent : rien ne prouve avec lequel il est plus grand. { $order ->
            [no_less] Avec « { $second } », il n’est pas plus petit, et plus grand de { $high } au plus.
            [no_more] Avec « { $second } », il n’est pas plus grand, et plus petit de { $low } au plus.
           *[either] Avec « { $second } », il peut être plus petit de { $low } à plus grand de { $high }.
        }
       *[minutes] Indiscernable : la pause la plus courte de « { $first } » est { $range }, celle de « { $second } » { $range2 }. Ces intervalles se recouvrent : rien ne prouve laquelle est plus courte. { $order ->
            [no_less] Celle de « { $second } » n’est pas plus courte, et plus longue de { $high } au plus.
            [no_more] Celle de « { $second } » n’est pas plus longue, et plus courte de { $low } au plus.
           *[either] Celle de « { $second } » peut être plus courte de { $low } à plus longue de { $high }.
        }
    }
    [same_question] Même scène et même question : seule la recherche a fait la différence.
    [impossible] Prouvé : « { $worse } » est impossible, « { $better } » ne l’est pas.
   *[not_comparable] { compare-reason }
}
compare-range = { $unit ->
    [people] { $met ->
        [yes] de { $high } (prouvé)
       *[no] entre { $low } (dans ce plan) et { $high } (prouvé)
    }
   *[minutes] { $met ->
        [yes] de { $high } (prouvé)
       *[no] entre { $low } (prouvé) et { $high } (trouvé)
    }
}
compare-reason = { $reason ->
    [first_given] Pas de comparaison possible : « { $first } » dit qui sort dans une pause donnée, « { $second } » combien la pause peut être courte.
    [second_given] Pas de comparaison possible : « { $second } » dit qui sort dans une pause donnée, « { $first } » combien la pause peut être courte.
    [other_pauses] Pas de comparaison possible : les deux plans ont reçu des pauses différentes.
    [other_places] Pas de comparaison possible : les deux plans n’ont aucun lieu en commun.
    [first_unanswered] Pas de comparaison possible : « { $first } » n’a pas encore d’horaire ou de borne.
    [second_unanswered] Pas de comparaison possible : « { $second } » n’a pas encore d’horaire ou de borne.
   *[both_unanswered] Pas de comparaison possible : aucun des deux plans n’a encore d’horaire et de borne.
}
compare-what-to-do = { $reason ->
    [other_places] Comparez des plans d’une même scène, ou de ses variantes.
    [other_pauses] Planifiez les deux avec la même --pause, ou les deux sans.
    [first_given] Planifiez les deux avec la même --pause, ou les deux sans.
    [second_given] Planifiez les deux avec la même --pause, ou les deux sans.
    [first_unanswered] Planifiez « { $first } » à nouveau avec un --time-limit plus long.
    [second_unanswered] Planifiez « { $second } » à nouveau avec un --time-limit plus long.
   *[both_unanswered] Planifiez les deux à nouveau avec un --time-limit plus long.
}
compare-still = Ce qui se compare malgré tout :
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
    [people_unmoved] Personnes laissées
    [tonnes_moved] Tonnes livrées
   *[tonnes_unmoved] Tonnes non livrées
}
compare-number = { NUMBER($number, maximumFractionDigits: 1) }
compare-percent = { $percent } %
compare-points = { $sign }{ $percent } points
compare-more = … et { $more } de plus ; --json dit tout
compare-scene-same = la même
compare-field = { $field ->
    [lanes_both] voies dans les deux sens
    [lanes_switched] voies que l’on bascule
    [switch_minutes] temps pour basculer une voie, minutes
    [longest_queue_vehicles] file la plus longue
    [together] restent ensemble
    [lanes_out] voies sortantes
    [lanes_in] voies entrantes
    [margin] marge
    [margin_minutes] marge, minutes
    [longest_wait_minutes] plus longue attente, minutes
    [windows] fenêtres
    [available] heures de service
    [home] attache
    [shares] choix
    [release] pas avant
    [within_pause] pendant la pause
    [order] ordre
    [escort_teams] équipes d’escorte
    [convoy_smallest_vehicles] moins de véhicules dans un convoi
    [convoy_largest_vehicles] plus de véhicules dans un convoi
    [latitude] latitude
    [longitude] longitude
    [days] jours ravitaillés pour qui reste
    [days_waiting] jours ravitaillés pour qui attend
    [items] biens fournis
    [points] points ravitaillés
   *[other] { report-field }
}
compare-where = { $whole ->
    [yes] { compare-field }
   *[no] { $name }, { compare-field }
}
compare-changed = { compare-where } : { $first } → { $second }
compare-listed = { compare-where } : { $change ->
    [more] en plus
   *[less] en moins
} { $items }
compare-hours = de { $start } à { $end }
compare-more-items = … et { $more } de plus
compare-only-in = { $name } : dans « { $label } » seulement ({ compare-section })
compare-reordered = { compare-section } : dans un autre ordre
compare-grounds = { $count ->
    [one] { $count } changement de sources, de raisons et de descriptions ; --json le dit
   *[other] { $count } changements de sources, de raisons et de descriptions ; --json les dit
}
compare-section = { $section ->
    [conditions] conditions
    [clauses] clauses
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
compare-truth = { $truth ->
    [yes] oui
   *[no] non
}
compare-stock = { $item }, { $place }
compare-group = { $people } : en moyenne { $mean }, les derniers { $last }
compare-group-number = { $people } : sorties { $first } → { $second }
compare-when = { $direction ->
    [earlier] { $by } plus tôt ({ $at })
    [later] { $by } plus tard ({ $at })
   *[same] au même moment ({ $at })
}
compare-hour = heure { $hour } : sorties { $first } → { $second } ({ $sign }{ $difference })
compare-hour-rows = { $hour } : { $rows }
compare-hour-row = { $people } { $sign }{ $difference }
compare-gate = { $name } : franchissements { $first } → { $second }, voies tenues { $held } → { $held2 }, plus longue attente { $wait } → { $wait2 }
compare-holding = { $change ->
    [gone] { $name } : { $first } % de la borne → ne retient plus
    [come] { $name } : ne retient pas → { $second } % de la borne
   *[other] { $name } : { $first } % → { $second } % de la borne
}
compare-trips = { $name } : véhicules employés { $first } → { $second } (changés : { $changed }, nouveaux : { $new }, retirés : { $dropped }) ; trajets { $trips } → { $trips2 } (changés : { $changed2 }, nouveaux : { $new2 }, retirés : { $dropped2 })
compare-delivery = { $name } : { $first } → { $second } t, les dernières { $last }
compare-delivery-amount = { $name } : { $first } → { $second } t
