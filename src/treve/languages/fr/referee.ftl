# Ce que trouve l'arbitre : un problème, un horaire ou une affirmation qui ne tient pas.
# De chaque chiffre en secondes, tel $start_seconds, il y a deux textes : $start_moment dit quand c’est,
# $start_length combien de temps. Les trajets se comptent à partir de 1.

time-hours = { $hours } h
time-minutes = { $minutes } min
time-seconds = { $seconds } s
time-into-pause = { $time } après le début de la pause
time-before-pause = { $time } avant la pause
time-on-clock = { $moment } (UTC{ $offset })

# Le problème lui-même
referee-problem-duplicate-id = { $object } désigne { $times ->
        [one] { $times } objet
       *[other] { $times } objets
    } de nature { $kind }.
    .remedy = Donnez à chacun son propre identifiant.
referee-problem-empty = { $object } n’a rien sous { $field }.
    .remedy = Indiquez-en au moins un.
referee-problem-zero = La première fenêtre commence à { $start_moment } et non à zéro.
    .remedy = Comptez tous les instants depuis la première seconde de la première fenêtre.
referee-problem-not-whole = { $object } : { $field } vaut { $value }, qui n’est pas un nombre entier.
    .remedy = Écrivez un nombre entier.
referee-problem-too-small = { $object } : { $field } vaut { $value } ; le minimum est { $least }.
    .remedy = Corrigez le chiffre.
referee-problem-two-passages = Le point de passage { $object } indique deux fois la durée de { $vehicle_class } ({ $load_state }, { $direction }).
    .remedy = Gardez une seule des deux lignes.
referee-problem-legs = L’itinéraire { $object } a { $legs ->
        [one] { $legs } tronçon
       *[other] { $legs } tronçons
    } et { $gates ->
        [one] { $gates } point de passage
       *[other] { $gates } points de passage
    } ; il faut un tronçon de plus que de points de passage.
    .remedy = Indiquez un tronçon jusqu’au premier point de passage, un entre deux points, et un après le dernier.
referee-problem-no-time = La flotte { $object } peut transporter { $kind } mais n’a pas de { $field } pour cela.
    .remedy = Indiquez la durée du chargement et du déchargement de tout ce que la flotte peut transporter.
referee-problem-hours = { $object } : les heures de { $start_moment } à { $end_moment } sont vides, ou commencent avant la fin des précédentes.
    .remedy = Triez les heures et évitez tout chevauchement.
referee-problem-unknown = { $object } : { $field } désigne { $object2 }, qui n’existe pas.
    .remedy = Corrigez le nom, ou ajoutez ce qu’il désigne.
referee-problem-ratio = Condition { $object } : { $field } vaut { $value }, qui n’est pas un nombre exact supérieur à zéro.
    .remedy = Écrivez une fraction, ou un nombre entier d’au moins 1.
referee-problem-floor-departs = Condition { $object } : { $field } compte les départs, alors qu’un minimum doit être arrivé.
    .remedy = Comptez les arrivées.
referee-problem-need-not-move = Condition { $object } : { $field } attend { $object2 }, qui n’a pas à être transporté pendant la pause.
    .remedy = Incluez-le dans la pause, ou ne faites rien attendre après lui.

# Trajets illisibles
referee-trips-not-grouped = Les trajets de { $object } ne se suivent pas ; le trajet { $trip } vient après celui d’un autre véhicule.
    .remedy = Rangez les trajets véhicule par véhicule.
referee-trip-not-whole = { $object }, trajet { $trip } : { $field } vaut { $value }, qui n’est pas un nombre entier.
    .remedy = Les instants sont en secondes entières, les personnes et les kilogrammes en unités entières.
referee-trip-unknown-vehicle = Le trajet { $trip } est confié à { $object }, qu’aucune flotte ne possède.
    .remedy = Les véhicules sont numérotés de 1 au nombre de leur flotte ; confiez le trajet à l’un d’eux.
referee-trip-unknown-way = { $object }, trajet { $trip } : l’itinéraire { $object2 } n’existe pas.
    .remedy = Empruntez un itinéraire du problème.
referee-trip-unknown-load = { $object }, trajet { $trip } : le chargement { $object2 } n’existe pas.
    .remedy = Choisissez un chargement du problème, ou roulez à vide.
referee-trip-time-missing = { $object }, trajet { $trip } transporte { $object2 } mais n’a pas de { $field }.
    .remedy = Un trajet chargé indique le début et la fin du chargement et du déchargement.
referee-trip-time-needless = { $object }, trajet { $trip } est à vide et indique pourtant { $field }.
    .remedy = Un trajet à vide ne charge ni ne décharge.
referee-trip-nothing-aboard = { $object }, trajet { $trip } transporte { $object2 } avec { $units } à bord.
    .remedy = Mettez au moins une unité à bord, ou roulez à vide.
referee-trip-units-of-nothing = { $object }, trajet { $trip } a { $units } à bord sans nommer de chargement.
    .remedy = Nommez le chargement.
referee-trip-gates = { $object }, trajet { $trip } franchit [{ $passed }] ; l’itinéraire { $object2 } passe par [{ $expected }].
    .remedy = Franchissez tous les points de passage de l’itinéraire, dans l’ordre, et aucun autre.
referee-trip-no-lane = { $object }, trajet { $trip } prend la voie { $lane } du point de passage { $object2 }, qui en a { $lanes }.
    .remedy = Prenez une voie qui existe.

# Véhicules
referee-wrong-start = { $object }, trajet { $trip } part de { $object2 } alors que le véhicule se trouve à { $object3 }.
    .remedy = Conduisez-le d’abord jusque-là.
referee-before-previous = { $object }, trajet { $trip } commence à { $start_moment } ; son trajet précédent finit à { $free_moment }.
    .remedy = Commencez plus tard, ou prenez un autre véhicule : aucun n’est en deux lieux à la fois.
referee-wrong-way = { $object }, trajet { $trip } emprunte l’itinéraire { $object2 }, qui n’est pas prévu pour { $vehicle_class }.
    .remedy = Empruntez un itinéraire prévu pour cette classe de véhicules.
referee-cannot-carry = { $object }, trajet { $trip } transporte { $object2 } sans avoir de place pour { $kind }.
    .remedy = Prenez un véhicule équipé pour cela.
referee-overfull = { $object }, trajet { $trip } transporte { $units } de { $object2 } ; sa capacité est de { $capacity }.
    .remedy = Répartissez le chargement sur plusieurs trajets.
referee-not-in-service = { $object }, trajet { $trip }, de { $start_moment } à { $end_moment }, ne tient pas dans une de ses heures de service.
    .remedy = Placez le trajet dans les heures de service.
referee-shift-too-long = { $object }, trajet { $trip } finit à { $end_moment }, { $shift_length } après le début de son service ({ $start_moment }) ; un service dure au plus { $longest_length } et ne finit que par un repos de { $rest_length } là où il peut stationner.
    .remedy = Laissez-le se reposer plus tôt, ou donnez le trajet à un autre véhicule.
referee-out-of-fuel = { $object }, trajet { $trip } : à la fin il a roulé { $driven_length } depuis le dernier plein ; { $longest_length } sont le maximum.
    .remedy = Arrêtez-le { $refuelling_length } là où il fait le plein, avant ce trajet.
referee-beyond-horizon = { $object }, trajet { $trip } finit à { $end_moment }, alors que tout doit être fini à { $latest_moment }.
    .remedy = Avancez-le ou supprimez-le.
referee-car-again = { $object } part une seule fois et ne revient pas, mais fait { $trips ->
        [one] { $trips } trajet
       *[other] { $trips } trajets
    }.
    .remedy = Gardez son premier trajet chargé.
referee-car-empty = { $object }, trajet { $trip } est à vide ; une voiture particulière part une fois, avec les siens.
    .remedy = Supprimez ce trajet.
referee-left-inside = Après le trajet { $trip }, { $object } reste à { $object2 }, dans la zone, à partir de { $end_moment } ; sa flotte n’y est pas autorisée.
    .remedy = Faites-le sortir avant la fin de la fenêtre.

# Les temps d'un trajet
referee-loading-time = { $object }, trajet { $trip } : le chargement de { $object2 } dure { $length } dans l’horaire, { $expected_length } dans le problème.
    .remedy = Laissez au chargement le temps qu’il faut.
referee-departs-while-loading = { $object }, trajet { $trip } quitte { $object2 } à { $departure_moment } ; le chargement finit à { $loading_end_moment }.
    .remedy = Partez une fois le chargement terminé.
referee-travel-time = { $object }, trajet { $trip } atteint { $object2 } à { $arrival_moment } ; par sa route il y arrive à { $expected_moment }.
    .remedy = Laissez à la route son temps, et n’attendez qu’aux points de passage et aux arrêts.
referee-unloads-before-arrival = { $object }, trajet { $trip } commence à décharger à { $object2 } à { $unloading_start_moment } ; il arrive à { $arrival_moment }.
    .remedy = Déchargez après l’arrivée.
referee-unloading-time = { $object }, trajet { $trip } : le déchargement de { $object2 } dure { $length } dans l’horaire, { $expected_length } dans le problème.
    .remedy = Laissez au déchargement le temps qu’il faut.

# Points de passage
referee-passage-not-permitted = { $object }, trajet { $trip } : le point de passage { $object2 } n’admet pas { $vehicle_class } ({ $load_state }, { $direction }).
    .remedy = Prenez un autre itinéraire, ou faites autoriser ce passage.
referee-passage-time = { $object }, trajet { $trip } : franchir { $object2 } dure { $length } dans l’horaire, { $expected_length } dans le problème.
    .remedy = Laissez au passage le temps qu’il faut.
referee-passes-before-arrival = { $object }, trajet { $trip } commence à franchir { $object2 } à { $start_moment } ; il y arrive à { $arrival_moment }.
    .remedy = Franchissez-le après l’arrivée.
referee-wait-too-long = { $object }, trajet { $trip } attend { $waited_length } à { $object2 } ; l’attente admise est de { $longest_length } au plus.
    .remedy = Partez plus tard, afin que le véhicule attende en lieu sûr.
referee-gate-shut = { $object }, trajet { $trip } franchit { $object2 } de { $start_moment } à { $end_moment }, ce qui ne tient pas dans une de ses heures d’ouverture.
    .remedy = Franchissez-le pendant qu’il est ouvert.
referee-lane-direction = { $object }, trajet { $trip } prend la voie { $lane } de { $object2 }, qui ne sert pas ce sens ({ $direction }).
    .remedy = Prenez une voie qui sert ce sens.
referee-lane-held = { $object }, trajet { $trip } prend la voie { $lane } de { $object2 } à { $start_moment } ; { $object3 } l’occupe jusqu’à { $free_moment }.
    .remedy = Une voie admet un véhicule à la fois : passez plus tard, ou par une autre voie.
referee-lane-not-switched = { $object }, trajet { $trip } prend la voie { $lane } de { $object2 } { $direction ->
        [out] vers l’extérieur
       *[in] vers l’intérieur
    } à { $start_moment } ; après { $object3 }, elle ne peut être basculée pour cela avant { $switched_moment }.
    .remedy = Franchissez-la une fois la voie basculée, ou prenez une autre voie.
referee-queue-too-long = { $object }, trajet { $trip } arrive à { $object2 } à { $arrival_moment } et porte à { $queued ->
        [one] { $queued } véhicule
       *[other] { $queued } véhicules
    } ceux qui y attendent { $direction ->
        [out] vers l’extérieur
       *[in] vers l’intérieur
    } ; il y a place pour { $longest }.
    .remedy = Partez plus tard, afin que le véhicule attende là où il y a place.

# Arrêts
referee-stop-shut = { $object }, trajet { $trip } charge ou décharge à { $object2 } de { $start_moment } à { $end_moment }, ce qui ne tient pas dans une de ses heures d’ouverture.
    .remedy = Chargez et déchargez pendant que l’arrêt est ouvert.
referee-no-bay = { $object }, trajet { $trip } commence à charger ou décharger à { $object2 } à { $start_moment } ; cela fait { $vehicles ->
        [one] { $vehicles } véhicule
       *[other] { $vehicles } véhicules
    } pour { $bays ->
        [one] { $bays } quai
       *[other] { $bays } quais
    }.
    .remedy = Attendez qu’un quai se libère.
referee-desk-busy = { $object }, trajet { $trip } commence à décharger à { $object2 } à { $start_moment } ; l’accueil pour { $category } est occupé jusqu’à { $free_moment }.
    .remedy = Déchargez quand l’accueil est libre.
referee-stop-full = { $object } reçoit { $units } de { $category } ; il a de la place pour { $capacity }.
    .remedy = Envoyez-en une partie vers une autre de leurs destinations.

# Chargements
referee-wrong-origin = { $object }, trajet { $trip } embarque { $object2 } à { $object3 } ; le chargement attend à { $object4 }.
    .remedy = Chargez là où se trouve le chargement.
referee-wrong-destination = { $object }, trajet { $trip } amène { $object2 } à { $object3 }, qui n’est pas parmi les destinations choisies.
    .remedy = Amenez-le à l’une de ses destinations.
referee-before-release = { $object }, trajet { $trip } commence à charger { $object2 } à { $start_moment } ; ce sera prêt à { $release_moment }.
    .remedy = Chargez quand tout est prêt.
referee-after-due = { $object }, trajet { $trip } a déchargé { $object2 } à { $end_moment } ; l’échéance est à { $due_moment }.
    .remedy = Amenez-le plus tôt.
referee-too-long-aboard = { $object }, trajet { $trip } garde { $object2 } à bord { $aboard_length } ; le plus long temps permis est de { $longest_length }.
    .remedy = Faites monter plus tard, ou prenez un chemin plus rapide.
referee-parted = { $object }, trajet { $trip } amène { $object2 } à { $object3 } ; d’autres de { $together }, qui restent ensemble, vont à { $object4 }.
    .remedy = Amenez-les tous au même lieu.
referee-unmoved-unknown = { $object } est déclaré non transporté ({ $units }), mais ce chargement n’existe pas.
    .remedy = Nommez un chargement du problème.
referee-unmoved-not-whole = { $object } : le nombre déclaré non transporté est { $value }, qui n’est pas un nombre entier.
    .remedy = Écrivez un nombre entier.
referee-unmoved-units = { $object } compte { $units ->
        [one] { $units } unité
       *[other] { $units } unités
    } ; { $unmoved } { $unmoved ->
        [one] est déclarée non transportée
       *[other] sont déclarées non transportées
    }.
    .remedy = Ne déclarez ni moins que rien, ni plus qu’il n’y en a.
referee-units-missing = { $object } compte { $units ->
        [one] { $units } unité
       *[other] { $units } unités
    } : { $moved } { $moved ->
        [one] part
       *[other] partent
    } et { $unmoved } { $unmoved ->
        [one] est déclarée non transportée
       *[other] sont déclarées non transportées
    }, soit un écart de { $difference }.
    .remedy = Transportez chaque unité une fois, ou déclarez-la non transportée.

# Fenêtres et rangs
referee-outside-windows = { $object } est dans la zone de { $start_moment } (trajet { $trip }) à { $end_moment }, ce qui ne tient pas dans une fenêtre moins sa marge ; la plus proche lui permet d’y être de { $earliest_moment } à { $latest_moment }.
    .remedy = Personne ne doit circuler dans la zone quand les armes reprennent : roulez plus tôt, ou dans la fenêtre suivante.
referee-outranked = { $object }, trajet { $trip } part avec { $object2 } à { $departure_moment } alors que { $waiting } de { $object3 }, { $waiting ->
        [one] plus urgent, y est encore
       *[other] plus urgents, y sont encore
    } et que le véhicule aurait pu les prendre.
    .remedy = Prenez d’abord les plus urgents.

# Convois
referee-convoy-size = { $object }, trajet { $trip } : un convoi de { $vehicles } sur le corridor { $object2 } ; il en faut de { $smallest_vehicles } à { $largest_vehicles }.
    .remedy = Faites rouler plus de véhicules ensemble, ou moins, ou changez les tailles que le corridor permet.
referee-convoy-torn = { $object }, trajet { $trip } : il ne prend pas le même chemin que le reste de son convoi { $object2 }.
    .remedy = Les véhicules d’un convoi prennent un seul corridor, dans un seul sens.
referee-convoy-gap = { $object }, trajet { $trip } : il ne suit pas son convoi à { $object2 } ; il commence à passer à { $start_moment }, celui qui le précède est passé à { $before_moment }, dans la même file ou une autre, et son tour vient à { $turn_moment }.
    .remedy = Faites passer le convoi d’un bloc, dans une seule file, sans autre intervalle que celui que demande le corridor.
referee-convoy-order = { $object }, trajet { $trip } : à { $object2 }, il passe à { $start_moment }, au rang de { $object3 } ; au premier point de passage du convoi, l’ordre était autre.
    .remedy = Gardez l’ordre des véhicules d’un convoi du premier point de passage au dernier.
referee-convoy-cut-through = { $object }, trajet { $trip } : à { $start_moment }, il passe { $object2 } entre les véhicules du convoi { $object3 }, dans la même file.
    .remedy = Faites-le passer avant le convoi ou après lui, ou dans une autre file.
referee-convoy-without-escort = { $object }, trajet { $trip } : à { $departure_moment }, aucune équipe d’escorte (sur { $teams }) n’est là pour mener son convoi sur { $object2 }.
    .remedy = Attendez le retour d’une équipe, ou prévoyez-en davantage.

# Conditions d’un accord
referee-condition-too-soon = Condition { $object } : { $object2 }, trajet { $trip }, avec { $object3 }, porte le compte à { $units } à { $at_moment } ; il ne peut dépasser { $allowed } avant que le compte de ce qui vient d’abord soit de { $least }, et il est alors de { $there }.
    .remedy = Amenez d’abord ce qu’il attend, ou faites partir ce trajet plus tard.
referee-condition-out-of-step = Condition { $object } : { $object2 }, trajet { $trip }, avec { $object3 }, porte le compte à { $units } à { $at_moment } ; il ne peut alors dépasser { $allowed }, car le compte de l’autre côté est de { $there }.
    .remedy = Laissez l’autre côté suivre avant ce trajet, ou faites-le partir avec moins d’unités.
referee-condition-too-many = Condition { $object } : { $object2 }, trajet { $trip }, avec { $object3 }, porte le compte de ces heures à { $units } à { $at_moment } ; il ne peut dépasser { $allowed }.
    .remedy = Transportez-en moins, ou faites partir ce trajet à d’autres heures.
referee-condition-too-few = Condition { $object } : à { $by_moment }, le compte des arrivées est de { $units } ; il doit être d’au moins { $least }.
    .remedy = Amenez-les plus tôt.
referee-condition-out-of-hours = Condition { $object } : { $object2 }, trajet { $trip }, compte avec { $units } de { $object3 } à { $at_moment }, ce qui est en dehors des heures convenues.
    .remedy = Faites-le partir de façon qu’il compte dans ces heures.

# Silence
referee-not-quiet = { $object } ({ $kind }) doit rester en silence de { $start_moment } à { $end_moment }, marge comprise, pour { $object2 }, trajet { $trip } ; le calendrier du silence ne le couvre pas.
    .remedy = Ne signez pas ce calendrier : qui se déplace alors n’est pas protégé.

# Affirmations
referee-claim-pause = La pause est annoncée à { $claimed_length } ; l’horaire en demande { $measured_length }.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
referee-claim-open = La part ouverte de la pause est annoncée à { $claimed_length } ; elle est de { $measured_length }.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
referee-claim-unmoved = De { $object }, { $claimed } { $claimed ->
        [one] serait laissé
       *[other] seraient laissés
    } sur place ; { $measured } { $measured ->
        [one] y est laissé
       *[other] y sont laissés
    }.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
referee-claim-total = { $object } est annoncé à { $claimed } ; c’est { $measured }.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.

# La preuve de la borne
referee-proof-missing = Le plan donne une borne mais n’en porte aucune preuve.
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-claim = La preuve affirme « { $object } » pour { $windows ->
        [one] { $windows } fenêtre
       *[other] { $windows } fenêtres
    }, ce qui ne dit rien de cette borne.
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-assumed = La preuve ({ $object }) s’appuie sur { $assumed ->
        [one] { $assumed } seconde ouverte
       *[other] { $assumed } secondes ouvertes
    } ; { $proven } seulement { $proven ->
        [one] est prouvée
       *[other] sont prouvées
    }.
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-unknown-row = La preuve emploie une ligne « { $object } » qui ne découle pas du problème.
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-negative = La preuve multiplie la ligne « { $object } » par { $value } ; moins que zéro ne prouve rien.
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-value = La preuve pour { $windows ->
        [one] { $windows } fenêtre
       *[other] { $windows } fenêtres
    } donnerait { $stated } ; sa somme est { $added }. La ligne qui coûte le plus est « { $object } ».
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-open = La borne serait de { $claimed_length } de temps ouvert ; la preuve ne donne que { $proven_length }, sur { $windows ->
        [one] { $windows } fenêtre
       *[other] { $windows } fenêtres
    }. La ligne qui coûte le plus est « { $object } ».
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.
referee-proof-pause = Aucune pause ne serait plus courte que { $claimed_length } ; la preuve ne donne que { $proven_length }, sur { $windows ->
        [one] { $windows } fenêtre
       *[other] { $windows } fenêtres
    }. La ligne qui coûte le plus est « { $object } ».
    .remedy = Ne vous fiez pas à la borne ; refaites le plan à partir de sa scène.

# Un plan enregistré (treve verify)
verify-check-name = { $check ->
        [timetable] Horaire, à la seconde
        [figures] Chiffres face à l’horaire
        [answer] Résultat, borne et verdict
        [proof] Preuve de la borne
        [most] Preuves du nombre de personnes dehors
        [bottleneck] Goulot face à la preuve
        [clash] Ce qui ne peut être
        [hours] Si les armes reprennent, heure par heure
        [silence] Calendrier du silence
        [baselines] Formule manuelle et répartiteur
        [worth] Ce qu’apporterait un de plus
        [assumed] Données supposées
        [unaided] Pause sans aide
        [findings] Remarques
        [scene] Problème et scène
        [given-scene] La scène indiquée
       *[other] { $check }
    }
verify-check = { verify-check-name } : { $faults ->
        [0] conforme
        [one] { $faults } faute
       *[other] { $faults } fautes
    }
verify-holds = Le plan tient.
verify-does-not-hold = Le plan ne tient pas. Ne l’employez pas.
verify-check-not-made = { verify-check-name } : non vérifié
verify-not-checked = Non vérifié :
verify-no-timetable = Le plan n’a pas d’horaire ; il n’y avait aucun trajet à vérifier.
verify-figure-missing = Le plan a un horaire mais ne donne pas : { $object }.
    .remedy = Refaites le plan à partir de sa scène.
verify-figure-needless = Le plan donne un chiffre ({ $object }) mais n’a pas d’horaire.
    .remedy = Refaites le plan à partir de sa scène.
verify-gap = { $stated_percent ->
    [none] Aucun écart n’est annoncé
   *[other] L’écart est annoncé à { NUMBER($stated_percent, maximumFractionDigits: 9) } %
} ; { $found_percent ->
    [none] il n’y en a pas
   *[other] il est de { NUMBER($found_percent, maximumFractionDigits: 9) } %
}.
    .remedy = Refaites le plan à partir de sa scène.
verify-left-behind = { $units } de { $object } { $units ->
        [one] est laissé
       *[other] sont laissés
    } sur place, alors qu’aucune pause n’a été imposée qui le voudrait.
    .remedy = Refaites le plan à partir de sa scène ; tout ce qui engage la pause doit partir.
verify-own-verdict = Le plan lui-même ({ $object }) porte le verdict { $verdict }.
    .remedy = Un tel plan ne doit pas servir ; refaites-le à partir de sa scène.
verify-outcome = Le résultat annoncé est { $outcome } ; d’après l’horaire et la borne c’est { $found }.
    .remedy = Refaites le plan à partir de sa scène.
verify-bound-above = Selon la borne, il faut au moins { $bound_length } de temps ouvert ; l’horaire prend { $open_length }.
    .remedy = L’un des deux est faux ; refaites le plan à partir de sa scène.
verify-silence-missing = { $object } ({ $kind }) doit rester en silence de { $start } à { $end } ; le calendrier du silence ne le dit pas.
    .remedy = Ne signez pas ce calendrier ; refaites le plan à partir de sa scène.
verify-silence-needless = Le calendrier du silence demande que { $object } ({ $kind }) reste en silence de { $start } à { $end } ; l’horaire ne le demande pas.
    .remedy = Ne signez pas ce calendrier ; refaites le plan à partir de sa scène.
verify-digest = La scène { $object } contenue dans le plan n’est pas celle dont il est issu : son empreinte est { $digest }, le plan annonce { $stated }.
    .remedy = La scène a été modifiée après la planification ; refaites le plan.
verify-scene-unusable = La scène { $object } contenue dans le plan est inutilisable.
    .remedy = La scène a été modifiée après la planification ; refaites le plan.
verify-differs = { $object } ({ $kind }) : { $field } vaut { $stated } dans le plan ; d’après la scène c’est { $found }.
    .remedy = Le plan a été modifié après coup ; refaites-le à partir de sa scène.
verify-invented = { $object } ({ $kind }) est dans le plan mais pas dans sa scène.
    .remedy = Le plan a été modifié après coup ; refaites-le à partir de sa scène.
verify-left-out = { $object } ({ $kind }) est dans la scène mais pas dans le plan.
    .remedy = Le plan a été modifié après coup ; refaites-le à partir de sa scène.
verify-other-scene = La scène { $object } et le plan diffèrent (empreintes { $given }… et { $stated }…) ; l’un ou l’autre a pu être changé depuis.
    .remedy = Refaites le plan de cette scène, ou donnez celle dont il est fait.
verify-scene-differs = Scène donnée → plan : { $line }
    .remedy = Refaites le plan de la scène donnée, ou donnez celle dont il est fait.
verify-scene-changed = Modifié avant la planification, scène donnée → plan : { $line }
    .remedy = Qui accepte le plan accepte aussi ce changement ; reportez-le dans la scène s’il est voulu.
verify-change-stated = Modifié avant la planification : --set { $object }
    .remedy = Qui accepte le plan accepte aussi ce changement ; avec --scene, l’ancienne et la nouvelle valeur sont dites.
verify-changed = Le plan tient, avec { $count ->
    [one] ce changement
   *[other] ces changements
} { $given ->
    [yes] par rapport à la scène donnée (scène → plan) :
   *[no] de la scène, { $count ->
        [one] tel que le plan l’annonce
       *[other] tels que le plan les annonce
    } :
}
verify-difference = Ce qui diffère, scène donnée → plan :
verify-label-scene = la scène donnée
verify-label-plan = le plan
verify-stated = { $object } : { $field } est annoncé à { $unit ->
        [time] { $stated_length } ; c’est { $found_length }
       *[number] { $stated } ; c’est { $found }
    }.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
verify-row-missing = { $field } ne dit rien de { $object }, et devrait en parler.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
verify-row-needless = { $field } parle de { $object }, et rien dans le plan ne le justifie.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
verify-row-order = Les lignes de { $object } ne sont pas dans l’ordre que le plan leur donne.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.
verify-bound-missing = Le plan ne donne pas { $object }, alors qu’une borne peut être prouvée : { $found_length }.
    .remedy = Refaites le plan à partir de sa scène ; qui a ôté la borne en a ôté la preuve.
verify-out-of-range = { $object } : { $field } est annoncé à { $unit ->
        [time] { $stated_length }
       *[number] { $stated }
    } ; il est prouvé que c’est au moins { $least_length } et au plus { $most_length }.
    .remedy = N’employez pas ce plan ; refaites-le à partir de sa scène.

# Ce qu'un plan enregistré dit et qui n'est pas vérifié
verify-unchecked-run = la graine { $seed } et le nombre de pas ({ $steps }) disent comment le plan a été fait ; rien d’autre n’en dépend qu’une remarque sur la recherche.
    .remedy = Pour les vérifier, planifiez de nouveau la même scène avec les deux et comparez les horaires.
verify-unchecked-version = qu’il vienne de la version { $version }, c’est lui seul qui le dit.
    .remedy = Demandez à qui l’a fait.
verify-unchecked-scene = est-ce bien la scène à laquelle vous pensez (empreinte { $digest }…), modifiée comme il est dit ? On ne le sait pas ici.
    .remedy = Indiquez la vôtre par --scene.
verify-unchecked-agreement = que ces conditions ({ $conditions }) soient bien celles dont on est convenu, c’est le plan seul qui le dit ; que l’horaire les respecte est vérifié.
    .remedy = Comparez-les à votre accord.
verify-unchecked-replanned = ce qui était en cours à { $at_moment }, quand le plan a été refait, et ce que sont devenus ceux en route, c’est le plan seul qui le dit ; que l’horaire respecte toutes les règles est vérifié.
    .remedy = Comparez-le au plan suivi auparavant.
verify-unchecked-worth = ce dont la pause diminue avec un de plus ({ $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }) vient d’une recherche, qui s’arrête quand son temps est écoulé ; on vérifie seulement que rien de prouvé ne s’y oppose.
    .remedy = Planifiez de nouveau avec un de plus, par --set, pour le voir vous-même.
verify-unchecked-without-aid = la pause sans aide vient d’une recherche ; il est seulement prouvé qu’elle se situe entre { $least_length } et { $most_length }.
    .remedy = Planifiez de nouveau la scène sans ses envois pour le voir vous-même.
verify-unchecked-rows = sur { $possible } { $possible ->
        [one] chiffre
       *[other] chiffres
    }, { $rows } { $rows ->
        [one] est là
       *[other] sont là
    } ; le plan a omis les derniers, et on ne sait pas si le temps lui a manqué.
    .remedy = Planifiez de nouveau avec un --time-limit plus long pour les avoir tous.
verify-unchecked-use = la borne est prouvée autrement ici, et ces chiffres du goulot n’ont donc pas pu être retrouvés ; la borne elle-même est vérifiée.
    .remedy = Vérifiez le plan avec la version qui l’a fait.
verify-unchecked-time = prouver de nouveau { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    } prendrait ici trop de temps.
    .remedy = Ne vous y fiez pas, ou vérifiez le plan sur une machine plus rapide.
verify-unchecked-basis = ce dont il est fait ne tient pas, comme dit plus haut ; il n’a donc pas pu être refait.
    .remedy = Refaites le plan à partir de sa scène.
