# Faire un plan : ce que dit la ligne de commande, et les remarques sur un plan.

plan-searching = Recherche de la pause la plus courte
plan-searching-given = Recherche du plus grand nombre de personnes
plan-so-far = pause { $pause } · borne { $bound }
plan-so-far-given = dehors : { $people } · au plus { $most }
plan-preparing = préparation de la recherche (la première fois sur une machine : une demi-minute environ)
plan-file-written = Écrit : { $file }
plan-without-answer = Pas encore d’horaire que l’arbitre accepte.
    .remedy = Donnez plus de temps avec --time-limit, ou plus de pas avec --steps.
plan-no-time-for-timetable = Arrêté avant un premier horaire : on ne connaît que la borne.
    .remedy = Donnez plus de temps avec --time-limit : trois fois ce que demande un premier horaire.
plan-no-time-to-search = La recherche a pris fin avant son premier pas : voici le premier horaire, fait sans regarder plus loin ; un --time-limit plus long peut en trouver un meilleur.
    .remedy = Donnez plus de temps : --time-limit 60, ou davantage.
time-limit-out-of-range = { $text } n’est pas un temps où planifier ; il va de { NUMBER($least_seconds) } à { $most_seconds ->
    [one] { NUMBER($most_seconds) } seconde
   *[other] { NUMBER($most_seconds) } secondes
}.
    .remedy = Donnez des secondes, par exemple 60 pour une minute ou 3600 pour une heure.
pause-of-nothing = Une pause de { $text } ne laisse le temps de rien déplacer.
    .remedy = Donnez une pause plus longue que zéro, par exemple 48h.
steps-and-time-limit = { $object } et { $object2 } ne peuvent pas fixer la fin tous les deux.
    .remedy = Gardez { $object } pour une réponse qu’on peut répéter exactement, ou { $object2 } pour une réponse à temps.
plan-steps-made = { $made ->
    [one] { NUMBER($made) } pas a été fait
   *[other] { NUMBER($made) } pas ont été faits
} pour { NUMBER($asked) } { $asked ->
    [one] demandé
   *[other] demandés
} : la recherche va par tours entiers.
pause-too-long = Une pause de { $text } est plus longue que toute pause qu’on puisse planifier.
    .remedy = Donnez au plus { $most_days ->
        [one] { NUMBER($most_days) } jour
       *[other] { NUMBER($most_days) } jours
    }, par exemple 48h ; vérifiez les chiffres et l’unité.
nothing-to-plan = Personne à { $object } ne choisit de partir, et aucun envoi n’est attendu pendant la pause.
    .remedy = Indiquez combien partent, ou marquez un envoi comme within_pause.

# Remarques sur le problème construit -------------------------------------------------------------

fleet-without-work = { $object } ne peut servir à rien : cette flotte n’atteint aucune charge qu’elle pourrait transporter.
    .remedy = Vérifiez sa capacité, sa base et les liaisons qui en partent, ou retirez-la de la scène.
nobody-can-carry = { $people ->
    [yes] { $units ->
        [one] { NUMBER($units) } personne de { $object } attend à { $object2 }, et aucune flotte ne peut à la fois l’atteindre et la transporter.
       *[other] { NUMBER($units) } personnes de { $object } attendent à { $object2 }, et aucune flotte ne peut à la fois les atteindre et les transporter.
    }
   *[no] { $units ->
        [one] { NUMBER($units) } kg de { $object } attend à { $object2 }, et aucune flotte ne peut à la fois l’atteindre et le transporter.
       *[other] { NUMBER($units) } kg de { $object } attendent à { $object2 }, et aucune flotte ne peut à la fois les atteindre et les transporter.
    }
}
    .remedy = Ajoutez une flotte qui a de la place pour { $kind }, ou les liaisons qu’elle emprunterait.
corridor-hours-shared = { $object } se trouve sur plusieurs couloirs aux heures différentes ({ $objects }) ; seules leurs heures communes servent.
    .remedy = Donnez les mêmes heures à ces couloirs, ou écrivez les heures au point de passage.
occupancy-counted-whole = Les voitures de { $object } sont saisies avec { $entered_people ->
    [one] { NUMBER($entered_people) } personne
   *[other] { NUMBER($entered_people) } personnes
} chacune ; le plan en compte { NUMBER($counted_people) }.
    .remedy = Saisissez des personnes entières ; partagez la flotte en deux pour une moyenne entre deux nombres.
fleet-never-out = { $object } ne sert pas : cette flotte ne peut pas rester dans la zone, et aucun trajet possible ne l’en ferait ressortir ({ $vehicles ->
    [one] un véhicule, basé
   *[other] { NUMBER($vehicles) } véhicules, basés
} à { $object2 }).
    .remedy = Laissez sa classe franchir les points de passage (lignes de minutes, heures), ajoutez des liaisons vers l’extérieur, ou mettez rests_inside pour cette flotte.
fleet-cannot-refuel = { $object } doit faire le plein, mais aucune route n’y mène depuis la fin de ses trajets ({ $objects }) : chacun de ses véhicules roule jusqu’à épuiser son premier plein.
    .remedy = Ajoutez des liaisons vers les lieux de refuels_at, ou nommez-y des lieux où il passe.
fleet-cannot-leave-zone = { $object } ne peut pas rester dans la zone, mais aucune route ne l’en fait ressortir ({ $objects }).
    .remedy = Ajoutez des liaisons de là vers sa base, ou mettez rests_inside pour cette flotte.

# Le choix : personne n’est déplacé contre son gré ------------------------------------------------

nobody-stays = { $groups ->
    [one] Personne ne reste d’un groupe de civils : { $object }.
   *[other] Personne ne reste de { NUMBER($groups) } groupes de civils, dont { $object }.
} Un plan qui ne laisse pas la possibilité de rester est un déplacement forcé.
    .remedy = Confirmez que chacun a été consulté et peut rester, et saisissez combien restent.
one-destination = { $groups ->
    [one] Un groupe n’a qu’une destination : { $object }.
   *[other] { NUMBER($groups) } groupes n’ont qu’une destination, dont { $object }.
}
    .remedy = Confirmez qu’ils l’ont choisie, ou saisissez les destinations entre lesquelles ils peuvent choisir.
wounded-not-first = Les blessés de { $object } ne partent pas les premiers de leur lieu ({ $objects }).
    .remedy = Retirez le rang, pour que les blessés partent d’abord, ou notez qui a convenu d’un autre ordre.
moved-against-choice = Le plan déplace { $moved_people ->
    [one] { NUMBER($moved_people) } personne
   *[other] { NUMBER($moved_people) } personnes
} de { $object }, mais { $leaving_people ->
    [0] aucune n’a
    [one] une seule a
   *[other] seules { NUMBER($leaving_people) } ont
} choisi de partir.
    .remedy = N’utilisez pas ce plan, et signalez l’erreur.
brought-elsewhere = Le plan amène des personnes de { $object } à { $object2 }, qu’elles n’ont pas choisi.
    .remedy = N’utilisez pas ce plan, et signalez l’erreur.
armed-with-civilians = { $object } met des personnes armées et des civils dans les mêmes véhicules.
    .remedy = N’utilisez pas ce plan, et signalez l’erreur.
choices-kept = Vérifié : { $people ->
    [0] personne n’est déplacé
    [one] { NUMBER($people) } personne est déplacée
   *[other] { NUMBER($people) } personnes sont déplacées
}. Personne ne l’est contre son choix ni vers un lieu qu’il n’a pas choisi, et aucun civil n’est dans un véhicule avec des personnes armées.
    .remedy = Rien à faire ; la vérification repose sur le compte de ceux qui ont choisi.

# Remarques sur l’horaire -------------------------------------------------------------------------

family-may-be-split = { $trips ->
    [one] Un trajet emporte moins de personnes que n’en compte une famille, qui pourrait être séparée ({ $object }).
   *[other] { NUMBER($trips) } trajets emportent moins de personnes que n’en compte une famille, qui pourrait être séparée ({ $loads ->
        [one] { $object }
       *[other] { $object } et d’autres
    }).
}
    .remedy = Faites monter les familles d’abord, et laissez les dernières places à ceux qui voyagent seuls.
long-wait-aboard = { $trips ->
    [one] Lors d’un trajet, des personnes attendent assises dans un véhicule arrêté
   *[other] Lors de { NUMBER($trips) } trajets, des personnes attendent assises dans un véhicule arrêté
} plus d’une demi-heure au même endroit{ $places ->
    [one] , jusqu’à { $longest_length } à { $object }.
   *[other] , jusqu’à { $longest_length } à { $object } ; { NUMBER($places) } endroits en tout.
}
    .remedy = Faites-les monter plus tard, tant que le véhicule part à l’heure ; donnez au groupe un longest_aboard, ou à un point de passage un longest_wait ; ou prévoyez sur place de l’eau et un abri.
longest-shift = Vérifié : de { $object }, aucun équipage ne travaille plus de { $longest_length } sans un repos d’au moins { $rest_length } ; la limite est de { $limit_length }. { $rests ->
    [0] Aucun n’a à se reposer.
    [one] L’horaire contient { NUMBER($rests) } repos.
   *[other] L’horaire contient { NUMBER($rests) } repos.
}
    .remedy = Rien à faire ; vehicles.xlsx dit qui se repose, où et quand. S’il y a des équipages de relève, supprimez longest_shift.
longest-driving = Vérifié : de { $object }, aucun véhicule ne roule plus de { $longest_length } avec un plein ; la limite est de { $limit_length }. { $stands ->
    [0] Aucun n’a à faire le plein.
    [one] L’horaire contient { NUMBER($stands) } arrêt pour faire le plein.
   *[other] L’horaire contient { NUMBER($stands) } arrêts pour faire le plein.
}
    .remedy = Tenez le carburant prêt à ces heures ; vehicles.xlsx dit où et quand.
lanes-switched = Vérifié : { $lanes ->
        [one] la voie
       *[other] les { $lanes } voies
    } de { $object } que l’on bascule d’un sens à l’autre { $lanes ->
        [one] change
       *[other] changent
    } de sens { $times } fois, et rien ne passe pendant ce temps. Le fichier lanes.csv dit dans quel sens chacune sert, et quand.
    .remedy = Rien à faire ; remettez lanes.csv à ceux qui se tiennent au passage.
queue-kept = Vérifié : à { $object }, { $queued } au plus attendent à la fois dans chaque sens ; { $limit } le peuvent.
    .remedy = Rien à faire ; l’arbitre compte toutes les files.
kept-together = Vérifié : ceux de { $word }, qui restent ensemble, vont à { $object } et nulle part ailleurs : { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }.
    .remedy = Rien à faire ; dites-leur où ils vont.
longest-aboard = Vérifié : parmi { report-people-counted }, personne n’est à bord d’un véhicule plus de { $longest_length }, montée, files et descente comprises ; la limite est de { $limit_length }.
    .remedy = Rien à faire ; l’arbitre compare chaque trajet à sa limite.
goods-left-behind = { $consignments ->
    [one] Un envoi n’entre pas en entier : { NUMBER($tonnes) } t de { $object } { $tonnes ->
        [one] n’est pas livrée
       *[other] ne sont pas livrées
    }.
   *[other] { NUMBER($consignments) } envois n’entrent pas en entier : { NUMBER($tonnes) } t { $tonnes ->
        [one] n’est pas livrée
       *[other] ne sont pas livrées
    }, de { $object } et d’autres.
}
    .remedy = Donnez-leur des camions et du temps, ou marquez-les within_pause si la pause doit les couvrir.
vehicles-kept-back = { $vehicles ->
    [one] Le seul véhicule « { $object } » est gardé en réserve pour les pannes.
   *[other] { $kept_vehicles ->
        [one] { NUMBER($kept_vehicles) } des { NUMBER($vehicles) } véhicules « { $object } » est gardé en réserve pour les pannes : le plan n’emploie que les autres.
       *[other] { NUMBER($kept_vehicles) } des { NUMBER($vehicles) } véhicules « { $object } » sont gardés en réserve pour les pannes : le plan n’emploie que les autres.
    }
}
    .remedy = Changez reserve_percent de la flotte pour en employer plus ou moins.
vehicles-not-needed = { $vehicles ->
    [one] Le seul véhicule « { $object } » reste à la base.
   *[other] { $idle_vehicles ->
        [one] { NUMBER($idle_vehicles) } des { NUMBER($vehicles) } véhicules « { $object } » reste à la base.
       *[other] { NUMBER($idle_vehicles) } des { NUMBER($vehicles) } véhicules « { $object } » restent à la base.
    }
}
    .remedy = Gardez-les en réserve : sur la route ils ne feraient qu’encombrer les points de passage.
not-on-the-map = { $objects_count ->
    [one] { $object } n’a pas de position ; la carte l’omet.
   *[other] { NUMBER($objects_count) } points de passage et lieux n’ont pas de position, dont { $object } ; la carte les omet.
}
    .remedy = Ajoutez latitude et longitude.
dispatcher-ahead = À l’heure { $hour }, un répartiteur sans prévoyance aurait mis { $dispatcher_people ->
    [one] une personne
   *[other] { $dispatcher_people } personnes
} à l’abri, ce plan { $people ->
    [0] personne
   *[other] { $people }
} ; il y met la dernière plus tôt.
    .remedy = Si les armes peuvent reprendre avant, demandez avec --pause le plus de personnes dans ce temps.
dispatcher-without-timetable = Un répartiteur sans prévoyance n’arrive pas à tout faire dans ces fenêtres ; aucun chiffre de ce genre n’est à mettre à côté du plan.
    .remedy = Attendez-en autant de qui roule sans cet horaire, ou donnez des fenêtres plus longues.
relief-too-short = Ceux qui attendent ont été ravitaillés pour { $supplied_days ->
    [one] { NUMBER($supplied_days) } jour
   *[other] { NUMBER($supplied_days) } jours
}, mais la pause dure { $pause_days ->
    [one] { NUMBER($pause_days) } jour
   *[other] { NUMBER($pause_days) } jours
}.
    .remedy = Mettez days_waiting sous relief à { NUMBER($pause_days) } au moins, et refaites le plan.
hand-formula-cannot-be-driven = La formule à la main promet { $promised_length } de temps ouvert ; aucun horaire ne peut en demander moins de { $bound_length }. Elle ne voit pas les points de passage, et promet ce qui ne peut pas rouler.
    .remedy = N’acceptez pas, pour cette scène, une pause calculée à la main.
category-left-whole = De toute une catégorie, personne ne sort, alors que d’autres sortent : { report-people-counted }.
    .remedy = Dites-le avant de convenir de la pause ; donnez à ces personnes un rang, ou réservez-leur d’abord les véhicules qui peuvent les prendre.
place-left-whole = { $places ->
    [one] Personne ne sort de { $object } : { $people ->
        [one] la seule personne qui a choisi de partir y attend
       *[other] les { NUMBER($people) } personnes qui ont choisi de partir y attendent
    } jusqu’à la fin.
   *[other] Personne ne sort de { NUMBER($places) } lieux, dont { $object } : { $people ->
        [one] la seule personne qui a choisi de partir y attend
       *[other] les { NUMBER($people) } personnes qui ont choisi de partir y attendent
    } jusqu’à la fin.
}
    .remedy = Dites-le avant de convenir de la pause ; donnez à ces personnes un rang, une pause plus longue ou des véhicules à elles.
urgent-before-many = Les plus urgents partent d’abord, quel qu’en soit le coût en nombre : un répartiteur sans prévoyance fait sortir { $more_people ->
    [one] une personne de plus
   *[other] { NUMBER($more_people) } personnes de plus
} pendant cette pause, et { $urgent_people ->
    [one] une de moins parmi les plus urgentes
   *[other] { NUMBER($urgent_people) } de moins parmi les plus urgentes
}.
    .remedy = Décidez qui part d’abord et notez qui en a convenu ; les groupes de même rang comptent par têtes.
pause-beyond-calendar = La pause donnée dure { $pause_hours ->
    [one] { NUMBER($pause_hours) } heure
   *[other] { NUMBER($pause_hours) } heures
}, mais la dernière fenêtre du calendrier se ferme après { $last_window_hours ->
    [one] { NUMBER($last_window_hours) } heure
   *[other] { NUMBER($last_window_hours) } heures
} ; rien ne bouge ensuite.
    .remedy = Ajoutez des fenêtres ou allongez le calendrier, ou donnez une pause plus courte.
aid-cost-within-gap = La pause trouvée sans l’aide dure { $cost_length } de moins ; c’est moins que l’écart de { $gap_length } ne permet de dire. Ce qui est prouvé du coût de l’aide : { $proven_length }.
    .remedy = Ne renoncez pas à l’aide pour ces minutes ; cherchez plus longtemps pour réduire l’écart.
still-getting-shorter = La pause raccourcissait encore quand la recherche s’est arrêtée : le dernier gain est venu après { NUMBER($gain_steps) } pas sur { NUMBER($steps) }.
    .remedy = Donnez-lui plus de temps avec --time-limit, ou plus de pas : cela peut raccourcir la pause.
inputs-not-worked-out = { $inputs_all ->
    [one] On n’a pas calculé de combien la réponse bouge avec la seule donnée supposée qui puisse varier
   *[other] On n’a pas calculé de combien la réponse bouge pour { NUMBER($inputs) } des { NUMBER($inputs_all) } données supposées qui peuvent varier
} ; le temps a manqué.
    .remedy = Donnez plus de temps ; ou planifiez par pas, ce qui les calcule toutes.
changes-not-worked-out = { $changes_all ->
    [one] On n’a pas calculé ce que vaudrait une unité de plus pour { $object }
   *[other] On n’a pas calculé ce que vaudrait une unité de plus pour { NUMBER($changes) } { $changes ->
        [one] chose
       *[other] choses
    } sur { NUMBER($changes_all) }, dont { $object }
} ; le temps a manqué.
    .remedy = Donnez plus de temps ; ou planifiez par pas, ce qui les calcule toutes.
conditions-not-worked-out = { $conditions_all ->
    [one] On n’a pas calculé ce que coûte la condition { $object }
   *[other] On n’a pas calculé ce que coûtent { NUMBER($conditions) } des { NUMBER($conditions_all) } conditions, dont { $object }
} ; le temps a manqué.
    .remedy = Donnez plus de temps ; ou planifiez sans la condition, et comparez.
changes-not-planned-again = { $changes_all ->
    [one] Le changement qui promet le plus n’a pas été replanifié
   *[other] Des { NUMBER($changes_all) } changements qui promettent le plus, { NUMBER($changes) } { $changes ->
        [one] n’a pas été replanifié
       *[other] n’ont pas été replanifiés
    }
} : on sait que la borne y baisse, mais non de combien la pause baisse ; le temps a manqué.
    .remedy = Donnez plus de temps ; ou planifiez avec le changement lui-même (--set).
inputs-assumed = { $inputs ->
    [one] Une donnée est supposée, non connue : « { $object } » ({ report-field }).
   *[other] { $told ->
        [no] { NUMBER($inputs) } données sont supposées, non connues, dont « { $object } ».
        [still] { NUMBER($inputs) } données sont supposées, non connues ; la réponse ne bouge d’une minute avec aucune d’elles.
        [some] { NUMBER($inputs) } données sont supposées, non connues ; parmi celles qui ont été calculées, c’est avec « { $object } » ({ report-field }) que la réponse bouge le plus, mais pour { NUMBER($missing) } on ne le sait pas.
       *[yes] { NUMBER($inputs) } données sont supposées, non connues ; c’est avec « { $object } » ({ report-field }) que la réponse bouge le plus.
    }
}
    .remedy = Voyez de combien la réponse bouge avec chacune, et mesurez d’abord celles qui la font le plus bouger.
