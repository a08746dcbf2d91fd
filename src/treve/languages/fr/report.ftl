# Ce que l'on lit d'un plan : le tableau du terminal, les fichiers à côté, les phrases de la page.

report-duration-hours = { $hours } h
report-duration-minutes = { $minutes } min
report-duration-both = { $hours } h { $minutes } min
report-none = –

# Noms des genres --------------------------------------------------------------------------------

report-category = { $category ->
    [civilians] civils
    [walking_wounded] blessés valides
    [stretcher_cases] blessés couchés
    [wheelchair_users] personnes en fauteuil roulant
    [fighters] combattants
    [fighters_and_families] combattants et leurs familles
    [fighters_families] familles de combattants
    [people] personnes
    [goods] marchandises
   *[other] { $category }
}
report-item = { $item ->
    [water] eau
    [cereal] céréales
    [pulses] légumes secs
    [oil] huile
    [blended_food] farine composée
    [sugar] sucre
    [salt] sel
    [emergency_health_kit] kits sanitaires d’urgence
    [blankets] couvertures
    [soap] savon
    [full_water] eau
    [drinking_water] eau potable
    [mats] nattes de couchage
    [water_vessels] récipients à eau
   *[other] { $item_words }
}
report-vehicle-class = { $class ->
    [coach] autocar
    [minibus] minibus
    [adapted_minibus] minibus adapté
    [ambulance] ambulance
    [truck] camion
    [private_car] voiture particulière
   *[other] { $class }
}
report-people-of = { $name }, { report-category }
report-selection = { $what }{ $origins ->
    [none] {""}
   *[other] {" "}depuis { $origins }
}{ $destinations ->
    [none] {""}
   *[other] {" "}vers { $destinations }
}
report-goods-of = { $items }, depuis { $origin } vers { $destination }
report-goods-part = { $goods } ({ NUMBER($kilograms) } kg)
report-escort-teams = équipes d’escorte
report-road = { $origin } à { $destination }
report-outcome = { $outcome ->
    [proven_shortest] prouvé le plus court
    [everybody] tout le monde sort
    [not_everybody] pas tout le monde
    [not_everybody_most] pas tout le monde ; prouvé : nul ne peut en faire sortir plus
    [all_goods] toutes les marchandises entrent
    [not_all_goods] pas toutes les marchandises
    [feasible] réalisable
    [proven_impossible] prouvé impossible
   *[unknown] inconnu
}
report-severity = { $severity ->
    [fault] faute
    [warning] avertissement
   *[note] remarque
}
report-amount = { $unit ->
    [vehicle_hours] { $amount ->
        [one] { $amount } heure-véhicule
       *[other] { $amount } heures-véhicule
    }
    [lane_hours] { $amount ->
        [one] { $amount } heure de voie
       *[other] { $amount } heures de voie
    }
    [bay_hours] { $amount ->
        [one] { $amount } heure de quai
       *[other] { $amount } heures de quai
    }
    [desk_hours] { $amount ->
        [one] { $amount } heure de guichet
       *[other] { $amount } heures de guichet
    }
    [hours] { $amount ->
        [one] { $amount } heure
       *[other] { $amount } heures
    }
    [passages] { $amount ->
        [one] { $amount } véhicule
       *[other] { $amount } véhicules
    }
    [vehicles] { $amount ->
        [one] { $amount } véhicule
       *[other] { $amount } véhicules
    }
    [lanes] { $amount ->
        [one] { $amount } voie
       *[other] { $amount } voies
    }
    [bays] { $amount ->
        [one] { $amount } quai
       *[other] { $amount } quais
    }
    [tonnes] { $amount ->
        [one] { $amount } tonne
       *[other] { $amount } tonnes
    }
    [kilograms] { $amount ->
        [one] { $amount } kilogramme
       *[other] { $amount } kilogrammes
    }
    [units] { $amount ->
        [one] { $amount } unité
       *[other] { $amount } unités
    }
   *[other] { $amount } { $unit }
}
report-people-counted = { $category ->
    [civilians] { $people ->
        [one] { $people } civil
       *[other] { $people } civils
    }
    [walking_wounded] { $people ->
        [one] { $people } blessé valide
       *[other] { $people } blessés valides
    }
    [stretcher_cases] { $people ->
        [one] { $people } blessé couché
       *[other] { $people } blessés couchés
    }
    [wheelchair_users] { $people ->
        [one] { $people } personne en fauteuil roulant
       *[other] { $people } personnes en fauteuil roulant
    }
    [fighters] { $people ->
        [one] { $people } combattant
       *[other] { $people } combattants
    }
    [fighters_and_families] { $people ->
        [one] { $people } combattant ou proche
       *[other] { $people } combattants et leurs familles
    }
    [fighters_families] { $people ->
        [one] { $people } proche de combattant
       *[other] { $people } proches de combattants
    }
    [people] { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
   *[other] { $people } { report-category }
}

# La réponse -------------------------------------------------------------------------------------

report-headline-proven_shortest = Les armes doivent se taire pendant { $pause }, et aucun plan ne peut faire plus court.
    .calm = L’opération dure { $pause }, et aucun plan ne peut faire plus court.
report-headline-proven_shortest-nights = La pause dure { $pause }, heures fermées comprises, et aucun plan ne peut faire plus court.
    .calm = L’opération dure { $pause }, heures fermées comprises, et aucun plan ne peut faire plus court.
report-headline-feasible = Les armes doivent se taire pendant { $pause } ; aucun plan ne peut demander moins de { $bound }.
    .calm = L’opération dure { $pause } ; aucun plan ne peut demander moins de { $bound }.
report-headline-feasible-nights = La pause dure { $pause }, heures fermées comprises ; aucun plan ne peut demander moins de { $bound }.
    .calm = L’opération dure { $pause }, heures fermées comprises ; aucun plan ne peut demander moins de { $bound }.
report-headline-proven_impossible = C’est impossible dans les heures et avec les moyens donnés ; c’est prouvé.
report-headline-refused = L’horaire trouvé enfreint des règles ; rien ne doit en être utilisé.
report-headline-unknown = Aucun horaire n’a encore été trouvé. Cela ne dit pas qu’il n’en existe pas.
report-headline-unknown-bound = Aucun horaire n’a encore été trouvé ; il est prouvé qu’aucun ne peut demander moins de { $bound }.
report-out = { $moved ->
    [one] { $moved } personne sort
   *[other] { $moved } personnes sortent
}
report-not-out = { $unmoved ->
    [one] { $unmoved } ne sort pas
   *[other] { $unmoved } ne sortent pas
}
report-everybody-out = tous ceux qui veulent partir sortent : { $moved ->
    [one] { $moved } personne
   *[other] { $moved } personnes
}
report-headline-fixed = Dans une pause de { $pause }, { report-out } et { report-not-out }.
    .calm = En { $pause }, { report-out } et { report-not-out }.
report-headline-fixed-all = Dans une pause de { $pause }, { report-everybody-out }.
    .calm = En { $pause }, { report-everybody-out }.
report-headline-fixed-best = Dans une pause de { $pause }, { report-out } et { report-not-out } ; aucun plan n’en fait sortir davantage dans une pause qui commence à la même heure.
    .calm = En { $pause }, { report-out } et { report-not-out } ; aucun plan n’en fait sortir davantage dans une pause qui commence à la même heure.
report-headline-fixed-nobody = Dans une pause de { $pause }, personne ne sort : { $unmoved ->
    [one] la seule personne qui veut partir est laissée sur place
   *[other] les { $unmoved } personnes qui veulent partir sont laissées sur place
}.
    .calm = En { $pause }, personne ne sort : { $unmoved ->
    [one] la seule personne qui veut partir est laissée sur place
   *[other] les { $unmoved } personnes qui veulent partir sont laissées sur place
}.

report-day-and-clock = { $weekday ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
} { $day } { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
} { $clock }
report-runs-margin = { $margin ->
    [yes] marge après le dernier mouvement comprise
   *[no] du premier mouvement dans la zone au dernier
}
report-runs-to = { $day ->
    [same] à { $until }
   *[other] au { $until }
}
report-runs-given-to = { $given_day ->
    [same] à { $given_until }
   *[other] au { $given_until }
}
report-runs = Du { $from } { report-runs-to } ({ report-runs-margin } ; heure locale, { $zone }).
report-runs-given = Comptée du { $given_from }, premier moment où quoi que ce soit peut se faire, { report-runs-given-to } ; utilisée du { $from } { report-runs-to } ({ report-runs-margin } ; heure locale, { $zone }).
report-open = Dont, dans les heures où la circulation est permise : { $open }.
report-given = { $pause }, dont { $open } en heures ouvertes
report-given-open = De la pause donnée, { $given }, la circulation est permise pendant { $open }.
    .calm = Du temps donné, { $given }, la circulation est permise pendant { $open }.
report-open-used = Utilisé : { $used }, dont, dans les heures où la circulation est permise : { $open }.
report-nights = La pause compte les heures fermées entre-temps, mais les armes n’ont pas à s’y taire : ce qui engage, ce sont les heures du calendrier du silence.
    .calm = Le temps compte les heures fermées entre-temps, mais rien n’a à y rester libre : ce qui engage, ce sont les heures du calendrier.
report-pause-least = { $pause }, heures fermées comprises ; au moins { $bound } selon la preuve
report-open-least = { $pause } ; au moins { $bound } selon la preuve
report-bound = { $bound }
report-bound-whole = { $bound }, heures fermées comprises : aucune pause ne peut être plus courte
report-bound-open = { $bound } d’heures ouvertes : aucun plan ne peut en demander moins
report-gap-what = { $open ->
    [yes] L’écart de { $gap } % ne porte que sur les heures ouvertes ({ $used }, au moins { $bound } selon la preuve)
   *[no] { $gap } % au-dessus de la borne prouvée de { $bound }
}
report-gap-none = Aucun écart : il est prouvé que rien n’est plus court.
report-gap-hours = Aucun plan ne peut être plus court. Il prend { $used } d’heures ouvertes, le minimum prouvé est de { $bound }, un écart de { $gap } % : un autre plan peut en demander moins, mais pas en moins de temps.
report-gap-closed = Aucun plan ne peut demander moins de { $bound } d’heures ouvertes ; il en existe peut-être un avec moins d’heures fermées entre elles.
report-gap-small = { report-gap-what } : il reste peu à gagner.
report-gap-some = { report-gap-what } : un plan plus court existe peut-être, mais pas au-dessous.
report-gap-large = { report-gap-what } : chercher plus longtemps, ou prouver de plus près, peut aider.
report-without-aid = Sans l’aide par les mêmes passages, la pause serait de { $pause } : l’aide coûte { $cost }.
    .calm = Sans l’aide par les mêmes passages, l’opération durerait { $pause } : l’aide coûte { $cost }.
report-without-aid-proven = Sans l’aide par les mêmes passages, la pause trouvée est de { $pause }, { $cost } de moins ; il est prouvé que l’aide coûte au moins { $proven }.
    .calm = Sans l’aide par les mêmes passages, l’opération trouvée dure { $pause }, { $cost } de moins ; il est prouvé que l’aide coûte au moins { $proven }.
report-without-aid-unproven = Sans l’aide par les mêmes passages, la pause trouvée est de { $pause }, { $cost } de moins ; c’est moins que l’écart de { $gap } : il n’est pas prouvé que l’aide coûte quelque chose.
    .calm = Sans l’aide par les mêmes passages, l’opération trouvée dure { $pause }, { $cost } de moins ; c’est moins que l’écart de { $gap } : il n’est pas prouvé que l’aide coûte quelque chose.
report-without-aid-free = Sans l’aide par les mêmes passages, aucune pause plus courte n’a été trouvée : aucun coût de l’aide n’a pu être montré.
    .calm = Sans l’aide par les mêmes passages, rien de plus court n’a été trouvé : aucun coût de l’aide n’a pu être montré.
report-hand-formula-what = { $open ->
    [whole] dit { $hours } d’heures ouvertes, { $whole } avec les heures fermées
    [yes] dit { $hours } d’heures ouvertes
   *[no] dit { $hours }
}
report-hand-formula = La formule à la main en usage (nombre d’allers-retours fois la durée d’un seul, plus un quart) { report-hand-formula-what }.
report-hand-formula-short = La formule à la main en usage { report-hand-formula-what } ; c’est moins que la borne : elle promet ce qui ne peut pas rouler.
report-hand-formula-impossible = La formule à la main en usage { report-hand-formula-what } ; il faut au moins { $needed } : elle promet ce qui ne peut pas rouler.
report-nearest-what = { $open ->
    [yes] { $hours } avec les heures fermées
   *[no] { $hours }
}
report-nearest-first = Un répartiteur sans prévoyance demande { report-nearest-what }, soit { $more } de plus.
report-nearest-first-everybody = Un répartiteur sans prévoyance demande { report-nearest-what } pour faire sortir tout le monde.
report-nearest-first-same = Un répartiteur sans prévoyance demande aussi { report-nearest-what }.
report-nearest-first-none = Un répartiteur sans prévoyance n’y arriverait pas dans ces fenêtres : aucun horaire de ce genre n’y tient.
report-nearest-first-unknown = Pour un répartiteur sans prévoyance non plus, aucun horaire n’a été trouvé dans le temps donné.
report-everybody = Pour faire sortir tout le monde, aucun plan ne peut demander moins de { $bound }.
report-everybody-beyond = Pour que tous sortent, il faut au moins { $needed } d’heures ouvertes ; les fenêtres en ont { $held }.
report-everybody-never = Tous ne peuvent pas sortir dans les fenêtres données, si longue que soit la pause : c’est prouvé.
report-units = { $people ->
    [0] qui que ce soit
    [one] plus de { $people } personne
   *[other] plus de { $people } personnes
}
report-units-fewer = { $percent ->
    [0] { $fewer }
   *[other] { $percent } %
}
report-units-this = { $moved ->
    [0] celui-ci ne fait sortir personne
   *[other] celui-ci en fait sortir { $moved }, soit { report-units-fewer } de moins
}
report-units-bound = Aucun plan ne peut faire sortir { report-units } dans cette pause ; { report-units-this }.
    .calm = Aucun plan ne peut faire sortir { report-units } dans ce temps ; { report-units-this }.
report-unmoved = { $people ->
    [one] { $people } personne qui veut partir est laissée sur place.
   *[other] { $people } personnes qui veulent partir sont laissées sur place.
}
report-unmoved-tonnes = { $tonnes } t de marchandises { $tonnes ->
    [one] n’est pas livrée
   *[other] ne sont pas livrées
}.

report-needed = il faut { $use } sur { $limit_amount } ({ $percent } %)
report-bottleneck = { $kind ->
    [fleet] Ce qui retient, ce sont les véhicules « { $name } » : { report-needed }.
    [gate] Ce qui retient, c’est le passage { $name } : { report-needed }.
    [bays] Ce qui retient, ce sont les quais à { $name } : { report-needed }.
    [intake] Ce qui retient, c’est l’accueil à { $name } : { report-needed }.
    [capacity] Ce qui retient, c’est la place à { $name } : { report-needed }.
    [condition] Ce qui retient, c’est la condition « { $name } » : { report-needed }.
    [load] Ce qui retient, c’est le trajet le plus long : avec « { $name } », il prend au moins { $length }, de sa première seconde dans la zone à la dernière.
   *[other] Ce qui retient : { $name } ; { report-needed }.
}
report-clash-needed = il en faut { $needed }
report-one-more-drives = Une part d’entre eux reste en réserve : pour un de plus qui roule, --set { $change }.
report-kept-back = { $kept ->
    [one] { $kept } autre reste en réserve.
   *[other] { $kept } autres restent en réserve.
}
report-clash = { $kind ->
    [fleet] Les véhicules « { $name } » ont { $available_amount } dans ces fenêtres ; { report-clash-needed }.
    [fleet_vehicles] « { $name } » compte { $available ->
        [one] { $available } véhicule
       *[other] { $available } véhicules
    } ; pour ces heures il en faut au moins { $needed }.
    [gate] Le passage { $name } laisse passer au plus { $available_amount } dans ces fenêtres ; { report-clash-needed }.
    [gate_lanes] Le passage { $name } a { $available ->
        [one] { $available } voie
       *[other] { $available } voies
    } ; pour ces heures il en faut au moins { $needed }.
    [gate_time] Les voies du passage { $name } peuvent servir { $available_amount } dans ces fenêtres ; { report-clash-needed }.
    [bays] Les quais à { $name } ont { $available_amount } dans ces fenêtres ; { report-clash-needed }.
    [bays_bays] { $name } a { $available ->
        [one] { $available } quai
       *[other] { $available } quais
    } ; pour ces heures il en faut au moins { $needed }.
    [intake] L’accueil à { $name } prend au plus { $available_amount } dans ces fenêtres ; { report-clash-needed }.
    [capacity] { $name } a de la place pour { $available_amount } ; { $needed ->
        [one] { $needed } doit y aller
       *[other] { $needed } doivent y aller
    }.
    [capacity_together] { $name } : il y a place pour { $available_amount } en tout ; { $needed ->
        [one] { $needed } doit aller dans l’un d’eux
       *[other] { $needed } doivent aller dans l’un d’eux
    }.
    [together] « { $name } » ({ $needed_amount }) restent ensemble ; aucun lieu que tous ont choisi n’a de place pour plus de { $available_amount }.
    [together_shared] « { $name } » : chacun de ces groupes reste ensemble, et les lieux choisis ne peuvent être partagés entre eux : en tout { $needed_amount }, et sans l’un des groupes il y a place pour { $available_amount } au plus.
    [time] Les fenêtres sont ouvertes { $available } ; d’après la preuve, il faut au moins { $needed }.
    [time_parts] Les fenêtres sont ouvertes { $available } en tout ; d’après la preuve, il faut au moins { $needed }, et peut-être plus, car chaque fenêtre perd du temps à ses bouts.
    [time_margins] Les fenêtres sont ouvertes { $available } en tout ; à la fin de chacune, rien ne circule pendant une marge de { $margin } ; d’après la preuve, il faut au moins { $needed }, et peut-être plus à cause des marges.
    [trip] « { $name } » : un seul trajet retient un véhicule dans la zone { $needed } d’affilée ; la plus longue fenêtre en laisse { $available }.
    [due] « { $name } » : un seul trajet prend { $needed } ; du départ permis à l’échéance ou à la fin du calendrier il y a { $available }.
    [late] « { $name } » : un premier trajet peut être achevé au plus tôt { $needed } après le début du calendrier ; il doit l’être { $available } après ce début.
    [aboard] « { $name } » : personne ne doit être à bord plus de { $available } ; les trajets qu’il faudrait prennent au moins { $needed }, montée et descente comprises.
    [shift] « { $name } » : un seul trajet prend { $needed }, montée et descente comprises ; aucun équipage ne doit travailler plus de { $available } sans repos.
    [fuel] « { $name } » : un seul trajet prend { $needed } de route ; un plein dure { $available }.
    [service] « { $name } » : un seul trajet prend { $needed } ; les plus longues heures de service durent { $available }.
    [open] { $name } : embarquer ou débarquer prend { $needed } ; le lieu est ouvert au plus { $available } d’affilée.
    [passage] Passage { $name } : un véhicule met { $needed } à passer ; le passage est ouvert au plus { $available } d’affilée.
    [moment] « { $name } » : les heures des véhicules, des lieux et des passages, les fenêtres, le départ permis et l’échéance ne laissent ensemble aucun moment où même un seul trajet puisse commencer.
    [hours] { $name } est ouvert ou en service { $available } dans les fenêtres : à ces heures c’est impossible, quel que soit le nombre de véhicules ou de voies.
    [windows] Les fenêtres font { $available }, mais sont placées de telle sorte que c’est impossible.
    [condition] La condition « { $name } » permet au plus { $available_amount } ; en l’état, il faudrait qu’elle permette au moins { $needed_amount }.
    [condition_each] La condition « { $name } » permet chaque fois au plus { $available_amount } ; en l’état, il faudrait qu’elle permette au moins { $needed_amount }.
    [load] « { $name } » : peut partir : { $available_amount } ; doit partir : { $needed_amount }.
   *[other] { $name } : il y a { $available_amount } ; { report-clash-needed }.
}

report-worth-what = { $kind ->
    [vehicle] Un véhicule « { $name } » de plus
    [lane] Une voie de plus à { $name }
    [hour] { $object ->
        [calendar] Une heure de plus par jour où la circulation est permise
       *[other] Une heure de plus par jour à { $name }
    }
    [bay] Un quai de plus à { $name }
    [intake] L’accueil de { $units } de plus par heure à { $name }
    [room] De la place pour { $units } de plus à { $name }
    [condition] Sans la condition « { $name } »
    [escort_team] Une équipe d’escorte de plus
   *[other] Un de plus : { $name }
}
report-worth = { report-worth-what } : un plan plus court de { $pause } a été trouvé, la borne baisse de { $bound }.
report-worth-bound = { report-worth-what } : la borne baisse de { $bound } ; le plan n’a pas été recalculé.
report-worth-not-found = { report-worth-what } : dans le temps donné, aucun plan plus court n’a été trouvé ; la borne en permet un plus court de { $most } au plus.
report-worth-short = { report-worth-what } : un plan plus court de { $pause } a été trouvé, et la borne en permet un plus court de { $most } au plus ; seule une recherche plus longue dira ce que cela apporte.
report-worth-nothing = { report-worth-what } : aucun gain n’a pu être montré.
report-worth-unresolved = { report-worth-what } : un plan plus court de { $pause } a été trouvé, la borne baisse de { $bound } ; l’écart est plus grand, le gain n’est donc pas certain.

report-field = { $field ->
    [people] personnes
    [leaving] personnes qui partent
    [destinations] destinations
    [count] nombre
    [occupancy] personnes par voiture
    [seats] places assises
    [stretchers] brancards
    [wheelchairs] fauteuils roulants
    [tonnes] tonnes
    [cubic_metres] mètres cubes
    [loading_minutes] minutes pour charger
    [unloading_minutes] minutes pour décharger
    [minutes] minutes
    [loaded_minutes] minutes en charge
    [lanes] voies
    [longest_wait] attente la plus longue
    [bays] quais
    [capacity] capacité
    [intake_per_hour] accueil par heure
    [convoy] taille des convois
    [latitude] position
    [hours] heures
   *[other] { $field_words }
}
report-why = { $why ->
    [no_published_figure] aucun chiffre publié
    [no_published_figure_to_be_counted_on_the] aucun chiffre publié ; à compter sur place
    [a_minibus_with_a_lift_and_some_seats_tak] minibus à plate-forme élévatrice, avec quelques sièges en moins
    [two_places_behind_a_lift] deux places derrière une plate-forme élévatrice
    [of_the_usual_one_to_four_seats_of_an_amb] une ambulance a d’ordinaire quatre sièges au plus
    [one_chair_fixed_in_the_rear] un fauteuil fixé à l’arrière
    [between_the_5_t_a_vehicle_taken_to_maday] entre les 5 t par véhicule menées à Madaya (2016) et les 30 t des semi-remorques au long cours de Jordanie ; CARE compte 8 t, et 1 t de moins sur une mauvaise route
    [body_of_7_5_x_2_4_x_2_2_m] caisse de 7,5 × 2,4 × 2,2 m
    [goods_on_pallets_with_helpers_at_hand] marchandises sur palettes, avec des aides sur place
    [by_hand_at_a_distribution_point] à la main, à un point de distribution
    [the_usual_saloon_car] la berline courante
    [a_household_with_its_bags] un ménage avec ses bagages
   *[other] { $text }
}
report-assumed-reason = { $name }, { report-field } : { $why }
report-assumed = { $name }, { report-field } : avec un quart de moins, la borne est de { $low } ; avec un quart de plus, de { $high }.
report-assumed-low = { $name }, { report-field } : avec un quart de moins la borne est de { $low } ; avec un quart de plus, aucun plan ne tient dans les fenêtres, ou il n’y a rien à calculer.
report-assumed-high = { $name }, { report-field } : avec un quart de plus la borne est de { $high } ; avec un quart de moins, aucun plan ne tient dans les fenêtres, ou il n’y a rien à calculer.
report-assumed-bound = La borne est ici celle de la pause dans laquelle tout le monde sort.
report-assumed-missing = { $all ->
    [one] De combien la réponse bouge avec la seule donnée supposée, cela n’a pas été calculé
   *[other] Pour { $missing } des { $all } données supposées, on n’a pas calculé de combien la réponse bouge
} (faute de temps, de borne à comparer, ou d’un quart à calculer).
report-assumed-only = { $name }, { report-field } : supposé ; on n’a pas calculé de combien la réponse bouge avec cette donnée (faute de temps, ou de borne à comparer).

report-referee-passed = L’arbitre a revérifié chaque trajet et la preuve, à la seconde : conforme.
report-referee-failed = L’arbitre a trouvé { $faults ->
    [one] une faute
   *[other] { $faults } fautes
} : ce plan ne doit pas servir.

report-condition-kept = { $kept ->
    [kept] L’arbitre la trouve respectée.
    [broken] L’arbitre la trouve enfreinte.
   *[open] Il n’y a pas d’horaire qui la respecterait.
}
report-referee-none = Il n’y a pas d’horaire que l’arbitre puisse vérifier.

# Le tableau du terminal -------------------------------------------------------------------------

report-label-pause = Pause
    .calm = Durée
report-label-fixed = Pause fixée
    .calm = Temps donné
report-label-used = Dont utilisée
report-label-open = Dont ouverte
report-label-bound = Borne prouvée
report-label-gap = Écart
report-label-aid = Aide
report-label-baselines = D’autres disent
report-label-people = Personnes
report-label-tonnes = Marchandises
report-label-bottleneck = Goulot
report-label-bottleneck-all = Pour tous
report-label-worth = Valeur
report-label-convoys = Convois
report-label-conditions = Conditions
report-label-protection = Protection
report-label-assumed = Supposé
report-label-idle = Inutiles
report-label-clash = Conflit
report-label-silence = Silence
    .calm = À dégager
report-label-referee = Arbitre
report-label-findings = Constats
report-label-repeat = Répéter
report-label-everybody = Tout le monde
report-label-most = Au plus
report-label-left = Laissés sur place
report-moved = sorties : { $moved } sur { $all }
report-moved-goods = livrées : { $moved } sur { $all } t
report-findings-none = aucun
report-findings-fault = { $count ->
    [one] { $count } faute
   *[other] { $count } fautes
}
report-findings-warning = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
report-findings-note = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
report-finding = { $severity } : { $text }
report-left = { $name } : { report-people-counted }
report-left-all = { $categories ->
    [one] En tout : { $list }
   *[other] { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    } en tout : { $list }
}
report-left-more = … et { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
} dans { $more ->
    [one] { $more } autre groupe
   *[other] { $more } autres groupes
} : tous sont sur la page plan.html
report-rows-more = … et { $more } de plus sur la page plan.html
report-quiet = { $name } ({ $kind ->
    [corridor] couloir
    [road] route
    [gate] passage
   *[area] zone
}) : de { $from } à { $until }{ $times ->
    [1] { "" }
   *[other] , en { $times } fois
}
report-quiet-zone = heures locales ({ $zone }){ $margin ->
    [none] { "" }
   *[other]  ; marge de { $margin } avant le premier usage et après le dernier comprise, si bien que des lignes peuvent commencer avant la pause
}
report-quiet-more = … et { $more } de plus dans silence.csv
report-findings-more = … et { $more } de plus : tous sont sur la page plan.html et dans plan.json
report-changed = Modifié avant la planification (--set) : { $changes }

# En-têtes des fichiers --------------------------------------------------------------------------

report-column-vehicle = véhicule
report-column-trips = trajets, à vide compris
report-column-class = classe
report-column-from = de
report-column-to = à
report-column-gates = passages
report-column-category = catégorie
report-column-quantity = quantité
report-column-unit = unité
report-column-loading-start = début du chargement
report-column-loading-end = fin du chargement
report-column-departure = départ
report-column-arrival = arrivée
report-column-unloading-start = début du déchargement
report-column-unloading-end = fin du déchargement
report-convoys = { $name } : { $convoys ->
        [one] { $convoys } convoi
       *[other] { $convoys } convois
    }, { $out } vers l’extérieur et { $in } vers l’intérieur, de { $spread ->
        [0] { $most }
       *[other] { $fewest } à { $most }
    } { $most ->
        [one] véhicule
       *[other] véhicules
    }{ $mixed ->
        [0] .
        [one]  ; dans { $mixed } d’entre eux roulent ensemble des véhicules de plusieurs flottes.
       *[other]  ; dans { $mixed } d’entre eux roulent ensemble des véhicules de plusieurs flottes.
    }
report-convoys-leaders = En tête : { $leaders }{ $more ->
        [0] {""}
        [one] , et { $more } autre
       *[other] , et { $more } autres
    }.
report-column-convoy = convoi
report-column-stand = avant ce trajet
report-column-stand-start = depuis
report-stand = { $kind ->
    [rest] l’équipage se repose
    [refuelling] le véhicule fait le plein
   *[both] l’équipage se repose, le véhicule fait le plein
}
report-sheet-vehicles = Véhicules
report-sheet-title = { $vehicle } : { report-sheet-trips }, fuseau { $zone }
report-sheet-grouped-title = { $fleet } : { $vehicles ->
    [one] { $vehicles } véhicule
   *[other] { $vehicles } véhicules
}, { report-sheet-trips }, fuseau { $zone }
report-sheet-trips = { $trips ->
    [one] { $trips } trajet
   *[other] { $trips } trajets
} ({ $loaded ->
    [0] à vide
   *[other] dont { $loaded } en charge
})
report-column-sheet = feuille
report-empty = à vide
report-unit-people = personnes
report-unit-kilograms = kg

# Constats ---------------------------------------------------------------------------------------

page-not-built = La page plan.html n’a pas été écrite, car ses scripts n’ont pas été construits dans cette installation.
    .remedy = Installez Node 20.19 ou plus récent, puis réinstallez Trêve ; tous les autres fichiers sont complets.
vehicles-grouped = Le classeur groupe { $vehicles ->
    [one] { $vehicles } véhicule
   *[other] { $vehicles } véhicules
} par flotte, car une feuille pour chacun en ferait plus de { $most }.
    .remedy = Filtrez la colonne « véhicule » sur la feuille de sa flotte, ou prenez trips.csv.
out-file-is-table = { $object } est un tableau de la scène ; le plan l’écraserait.
    .remedy = Choisissez un autre dossier avec --out.
out-file-is-agreement = { $object } est l’accord ; le plan l’écraserait.
    .remedy = Choisissez un autre dossier avec --out.
out-file-unwritable = { $object } ne peut pas être écrit : { $why }.
    .remedy = Choisissez avec --out un dossier où vous pouvez écrire et où il reste de la place.
plan-file-cut = Le fichier du plan s’arrête au milieu.
    .remedy = Copiez-le à nouveau, ou planifiez à nouveau ; la moitié d’un plan ne dit rien.
plan-file-broken = Ce n’est pas du JSON valide.
    .remedy = Prenez le fichier tel que treve l’a écrit ; à cette ligne et cette colonne, quelque chose a été changé.
plan-file-not-a-plan = Ce fichier n’est pas un plan de treve : le champ « treve_plan » n’y est pas.
    .remedy = Donnez le plan.json que treve plan --out a écrit.
plan-file-version = Ce plan a le format { $found_version } ; cette version de treve lit le format { $known_version }.
    .remedy = Prenez la version de treve qui l’a écrit, ou planifiez à nouveau.
plan-file-unwritable = Le plan ne peut pas être écrit dans { $object } : { $why }.
    .remedy = Choisissez un dossier où vous pouvez écrire et où il reste de la place.
plan-field-missing = Le champ { $path } manque.
    .remedy = Prenez le fichier tel que treve l’a écrit, ou planifiez à nouveau ; treve schema dit les champs.
plan-field-unknown = Un plan n’a pas de champ { $path }.
    .remedy = Prenez le fichier tel que treve l’a écrit, ou planifiez à nouveau ; treve schema dit les champs.
report-wanted = { $wanted ->
    [text] un texte
    [boolean] true ou false
    [integer] un nombre entier
    [number] un nombre
    [moment] une heure avec son décalage
    [fraction] une fraction comme 2/3
    [object] un objet entre { "{" }…{ "}" }
    [list] une liste entre […]
    [row] une liste de la bonne longueur
    [figure] un nombre ou un texte
    [zone] un fuseau horaire IANA comme Asia/Damascus
   *[other] l’une des valeurs { $wanted }
}
plan-field-wrong = Le champ { $path } devrait être { report-wanted }, mais c’est { $found }.
    .remedy = Prenez le fichier tel que treve l’a écrit, ou planifiez à nouveau.
