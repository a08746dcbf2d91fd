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

## Ce que demandent les nouvelles conditions

unknown-corridor = { $likely ->
    [none] Il n’y a pas de couloir « { $value } ».
   *[other] Il n’y a pas de couloir « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez le couloir à la scène.
unknown-thing = { $likely ->
    [none] Il n’y a ni lieu, ni passage, ni couloir « { $value } ».
   *[other] Il n’y a ni lieu, ni passage, ni couloir « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez l’objet à la scène.
condition-order-of-one = Un ordre de moins de deux catégories n’ordonne rien.
    .remedy = Nommez qui part d’abord, puis qui suit.
condition-order-twice = La catégorie { $value } figure deux fois dans l’ordre.
    .remedy = Gardez l’une des deux.
condition-order-of-nobody = De ces catégories, moins de deux comptent quelqu’un qui part.
    .remedy = Comparez l’ordre avec les groupes de la scène.
condition-bars-nobody = Tout le monde peut passer : la clause ne retient personne.
    .remedy = Restreignez « only », ou supprimez la clause.
condition-no-window-left = Aucune de ces heures ne tombe dans les fenêtres du calendrier.
    .remedy = Corrigez le jour, ou prolongez le calendrier.
condition-convoy-of-nobody = Un convoi sans véhicule n’en est pas un.
    .remedy = Écrivez 1 ou plus pour largest.
condition-convoy-smallest-above-largest = Des tailles de { $smallest_vehicles } à { $largest_vehicles }, il n’y en a aucune.
    .remedy = Que smallest soit au moins 1 et au plus largest.
condition-convoy-without-team = Sans équipe pour le mener, aucun convoi ne pourrait partir.
    .remedy = Écrivez combien d’équipes il y a, ou supprimez la clé.
condition-no-time-aboard = Personne ne peut rester à bord pendant aucun temps.
    .remedy = Écrivez combien : 3 h.
condition-chosen-elsewhere = Choix de { $names } : { $list }, et aucun des lieux que la clause permet.
    .remedy = Ajoutez un lieu choisi, ou reposez la question : personne n’est conduit où il n’a pas choisi d’aller.
condition-order = { $object } : dans cet ordre, { $list }, départ seulement après { $once ->
    [left] le départ
   *[arrived] l’arrivée
} de tous ceux qui précèdent, { $at ->
    [each_place] dans chaque lieu à part
   *[everywhere] partout
}.
condition-order-broken = Clause { $object } : départ de { $category } à { $departure_moment }, trop tôt. De { $earlier }, { $people ->
    [one] une personne n’est
   *[other] { $people } personnes ne sont
} pas encore { $once ->
    [left] en route
   *[arrived] à destination
}.
    .remedy = Faites-les partir plus tard.
condition-permission = { $object } : { $of ->
    [goods] parmi les biens
   *[people] parmi les personnes
}, passage par { $list } pour { condition-what } seulement.
condition-permission-broken = Clause { $object } : par le passage { $gate }, d’autres que { condition-what } : { condition-amount }.
    .remedy = Faites-les passer ailleurs.
condition-pause-windows = { $object } : mouvement dans la zone seulement pendant { $windows ->
    [one] { $windows } plage d’heures
   *[other] { $windows } plages d’heures
}, de { $start } à { $end }, { $open_length } en tout.
condition-pause-windows-broken = Clause { $object } : { $object2 } est dans la zone à { $begins_moment }, hors des heures convenues ({ $trips ->
    [one] { $trips } trajet
   *[other] { $trips } trajets
} en tout).
    .remedy = Faites-les rouler aux heures convenues.
condition-inspection = { $object } : au passage { $gate }, { $load ->
    [empty] un véhicule vide
    [people] un véhicule avec des personnes
    [goods] un véhicule avec des biens
   *[any] tout véhicule
} { $direction ->
    [out] qui sort
    [in] qui entre
   *[any] dans les deux sens
} est inspecté pendant au moins { $least_length }.
condition-inspection-broken = Clause { $object } : { $object2 } franchit le passage { $gate } à { $passage_moment } en { $held_length } ; la clause demande { $least_length }.
    .remedy = Donnez à chaque passage le temps convenu.
condition-convoy-size = { $object } : par { $corridor } en convois dont la taille, en véhicules, va de { $smallest_vehicles } à { $largest_vehicles }{ $escort ->
    [stated] , chacun mené par une équipe d’escorte (nombre : { $teams })
   *[unsaid] {""}
}.
condition-convoy-size-broken = Clause { $object } : le convoi de { $object2 } à { $departure_moment } compte { $vehicles ->
    [one] { $vehicles } véhicule
   *[other] { $vehicles } véhicules
} ; convenu : { $smallest_vehicles } à { $largest_vehicles }.
    .remedy = Partagez le convoi, ou faites-y entrer plus de véhicules.
condition-convoy-teams-broken = Clause { $object } : à { $departure_moment }, convois en route : { $convoys } ; équipes pour les mener : { $teams }.
    .remedy = Faites attendre les convois qu’une équipe soit libre.
condition-longest-aboard = { $object } : { condition-what } à bord pendant au plus { $longest_length }, de la montée à la descente.
condition-longest-aboard-broken = Clause { $object } : dans { $object2 }, des personnes sont à bord pendant { $aboard_length } à partir de { $boarding_moment } ; convenu : { $longest_length }.
    .remedy = Faites-les monter plus tard, ou prendre un chemin plus court.
condition-destinations = { $object } : { condition-what } sont conduits vers { $list } et nulle part ailleurs.
condition-destinations-broken = Clause { $object } : { condition-what } sont conduits vers { $object2 } ({ $trips ->
    [one] { $trips } trajet
   *[other] { $trips } trajets
}), ce que la clause ne permet pas.
    .remedy = Conduisez-les vers l’un des lieux convenus.

## Clauses vérifiées, ou consignées

clause-topic = { $about ->
   *[parties] parties et exclusions
    [document] le document lui-même
    [definitions] définitions
    [effect] entrée en vigueur et durée
    [area] zone et distances
    [prohibited_acts] actes interdits
    [permitted_acts] actes permis
    [positions] positions des forces
    [leaving] départ des personnes
    [routes] itinéraires et points de contrôle
    [aid] aide
    [medical] évacuation médicale
    [detainees] détenus et disparus
    [monitoring] observation
    [incidents] incidents
    [committee] comité conjoint
    [reciprocity] réciprocité
    [sequencing] ordre des étapes
    [guarantees] garanties
    [spoilers] fauteurs de troubles
    [communication] communication
    [return] retour et biens
    [humanitarian_law] droit humanitaire
    [costs] coûts
    [lead_times] préavis
}
clause-recorded = { $object } : { $text } [{ clause-topic }]{ $list ->
    [none] {""}
   *[other] {" "}({ $list })
}
clause-effect = { $object } : en vigueur dès { $date }{ $lasts ->
    [stated] {" "}pendant { $lasts_length }
   *[open] {" "}jusqu’à ce que quelqu’un y mette fin
}.
clause-leaving = { $object } : pour { condition-what } : { $staying ->
    [guaranteed] qui veut rester le peut
    [denied] personne ne peut rester
   *[unsaid] rien n’est dit de la possibilité de rester
} ; { $destination ->
    [chosen] chacun choisit où aller
    [assigned] chacun est envoyé quelque part
   *[unsaid] rien n’est dit du choix de la destination
} ; { $families ->
    [together] les familles partent ensemble
    [separated] les familles sont séparées
   *[unsaid] rien n’est dit des familles
}{ $names ->
    [required] {" "}; des listes de noms sont exigées
    [not_required] {" "}; pas de listes de noms
   *[unsaid] {""}
}{ $boarding ->
    [after_go] {" "}; montée seulement après le feu vert
    [before_go] {" "}; montée avant le feu vert
   *[unsaid] {""}
}{ $vehicles ->
    [armed_apart] {" "}; les personnes armées voyagent à part
    [mixed] {" "}; les personnes armées voyagent avec des civils
   *[unsaid] {""}
}{ $weapons ->
    [none] {" "}; sans armes
    [light] {" "}; armes légères
    [all] {" "}; toutes les armes
   *[unsaid] {""}
}{ $cars ->
    [permitted] {" "}; voitures particulières permises
    [forbidden] {" "}; pas de voitures particulières
   *[unsaid] {""}
}.
clause-aid = { $object } : { condition-what } entrent { $given ->
    [unconditionally] quoi qu’il soit fait ou non par ailleurs
   *[conditionally] seulement si autre chose est fait
}.
clause-monitoring = { $object } : des observateurs se tiennent à { $list }{ $by ->
    [none] {""}
   *[other] , de { $by }
}.
clause-position = { $object } : une position de { $by }, { $weapons }.
clause-pull-back = { $object } : { $side ->
    [north] au nord de la ligne
    [east] à l’est de la ligne
    [south] au sud de la ligne
    [west] à l’ouest de la ligne
   *[both] des deux côtés de la ligne
}, rien ne se tient plus près que { $list }.
clause-in-other-list = Les clauses du genre « { $value } » figurent sous { $field }.
    .remedy = Déplacez la clause vers la liste { $field } : ce qui lie l’horaire figure sous conditions, tout le reste sous clauses.
clause-figure-without-unit = Personne ne sait ce que compte le chiffre { $field }.
    .remedy = Terminez son nom par une unité ({ $field }_people, { $field }_metres), ou écrivez un texte.
clause-not-a-figure = « { $value } » n’est ni un nombre ni un texte ({ $field }).
    .remedy = Écrivez l’un des deux.
clause-lasts-nothing = Un accord qui ne dure aucun temps n’en est pas un.
    .remedy = Écrivez combien : 48 h.
clause-of-people = La clause porte sur des personnes, et « { $key } » parle de biens.
    .remedy = Choisissez des personnes, ou supprimez la clé.
clause-of-goods = La clause porte sur des biens, et « { $key } » parle de personnes.
    .remedy = Choisissez des biens, ou supprimez la clé.
clause-not-a-point = { $value } n’est pas un point.
    .remedy = Écrivez [latitude, longitude] : [36.25, 37.12].
clause-line-of-one-point = Une ligne demande deux points.
    .remedy = Écrivez [[36.25, 37.12], [36.26, 37.15]].
clause-no-distance = Aucune distance n’est indiquée.
    .remedy = Écrivez-en une par classe d’armes : {"{"} heavy: 3500 m {"}"}.
clause-length-without-unit = { $value } pour { $field } n’a pas d’unité.
    .remedy = Écrivez 3500 m, ou 3.5 km.
clause-ends-before-it-begins = La clause finit avant de commencer.
    .remedy = Corrigez begins ou ends.
clause-says-the-opposite = Sur { $key }, la clause dit { $value }, et { $object2 } dit { $other } des mêmes.
    .remedy = Gardez l’une des deux, ou faites-les parler d’autres.
clause-position-too-near = { $object } : { $weapons } de { $by } à { $metres } m de la ligne ; { $object2 } demande { $least_metres } m.
    .remedy = Faites reculer la position de { $missing_metres } m, ou corrigez-la.
clause-weapons-unknown = { $object } : aucune clause n’indique de distance pour { $weapons }.
    .remedy = Écrivez l’une des classes qui ont une distance : { $allowed }.

## Ce qui se contredit

agreement-party-twice = { $object } figure deux fois parmi les parties comme { $role }.
    .remedy = Gardez l’une des deux.
agreement-excluded-has-a-role = { $object } est exclu, et en même temps { $role ->
    [signatory] signataire
    [affiliate] affilié
    [guarantor] garant
    [mediator] médiateur
   *[other] observateur
}.
    .remedy = Décidez lequel des deux vaut.
agreement-excluded-by-nobody = { $object } est exclu, et rien ne dit qui en décide.
    .remedy = Écrivez-le sous decided_by : qui peut nommer un groupe exclu décide de ce qui peut être attaqué.
agreement-excluded-is-bound = { $object } lie { $object2 }, qui est exclu et n’a rien promis.
    .remedy = Retirez-le de parties, ou écrivez ce qui vaut quand il agit (about: spoilers).
agreement-no-such-language = Le texte qui fait foi est en { $value }, et l’accord a été écrit en { $list }.
    .remedy = Ajoutez la langue, ou nommez-en une autre comme faisant foi.
agreement-takes-effect-twice = { $object } et { $object2 } disent tous deux à partir de quand l’accord vaut.
    .remedy = Gardez l’un des deux.
agreement-outside-its-time = { $object } parle du { $date } ; selon { $object2 }, l’accord vaut dès { $start }{ $end ->
    [none] {""}
   *[other] {" "}jusqu’à { $end }
}.
    .remedy = Corrigez la date, ou prolongez l’accord.
agreement-shorter-than-calendar = Les fenêtres du calendrier dépassent l’accord, qui vaut dès { $start }{ $end ->
    [none] {""}
   *[other] {" "}jusqu’à { $end }
} ({ $object }).
    .remedy = Raccourcissez le calendrier, ajoutez pause_windows, ou faites convenir de la prolongation.

## Protection

protection-rule = { $rule ->
    [inquiry] Commission d’enquête de l’ONU sur la Syrie, 1er mars 2017 : une évacuation qui ne laisse pas la possibilité de rester est un déplacement forcé
    [resolution_2328] Résolution 2328 (2016) du Conseil de sécurité de l’ONU : sous observation, volontaire, sûre et digne, vers une destination choisie
    [four_points] Plan de l’ONU du 10 novembre 2016 : aucun de ses points ne dépend d’un autre
    [eighteenth] OCHA, rapport de situation 9 sur Alep, et AFP : le 18 décembre 2016, des personnes, dont des nourrissons, sont restées plus de dix heures dans des bus
    [order_of_13th] Accord du 13 décembre 2016 : les blessés et les civils d’abord
    [data_protection] Manuel du CICR sur la protection des données : rien n’est recueilli de plus que le nécessaire
    [convoy_rules] Logistics Cluster, règles des convois : jamais dans un convoi militaire
   *[checklist] Examen au regard du droit humanitaire : les familles ne sont pas séparées
}
protection-no-option-to-stay = { $said ->
    [denied] { $object } refuse la possibilité de rester.
   *[unsaid] Rien ne garantit la possibilité de rester à { $people ->
        [one] { $people } personne qui part
       *[other] { $people } personnes qui partent
    }.
} ({ protection-rule })
    .remedy = Ajoutez une clause du genre leaving avec staying: guaranteed, et dites qui interroge les personnes.
protection-destination-not-chosen = { $said ->
    [narrowed] { $object } retire { $list } à { $object2 }, qui l’a choisi.
   *[assigned] { $object } fait envoyer des personnes vers un lieu qu’elles ne choisissent pas.
} ({ protection-rule })
    .remedy = { $said ->
        [narrowed] Permettez chaque lieu choisi, ou reposez la question.
       *[assigned] Écrivez destination: chosen.
    }
protection-families-separated = { $said ->
    [apart] Selon { $object }, combattants et familles partent séparément.
   *[separated] { $object } sépare les familles.
} ({ protection-rule })
    .remedy = { $said ->
        [apart] Mettez les deux du même côté de la clause, ou laissez les familles libres de partir avec les leurs.
       *[separated] Écrivez families: together.
    }
protection-wounded-not-first = Selon { $object }, { $people ->
    [one] { $people } personne blessée attend
   *[other] { $people } personnes blessées attendent
} d’autres qui ne le sont pas. ({ protection-rule })
    .remedy = Faites passer les blessés d’abord, ou retirez-les de la clause.
protection-boarding-before-go = { $object } fait monter des personnes avant le feu vert. ({ protection-rule })
    .remedy = Écrivez boarding: after_go, et dites où l’on attend au chaud.
protection-time-aboard = { $said ->
    [longer] { $object } laisse des personnes à bord pendant { $longest_length } ; la limite de la scène est de { $limit_length }.
   *[unsaid] Rien ne limite le temps que l’on passe à bord.
} ({ protection-rule })
    .remedy = Ajoutez une condition du genre longest_aboard avec une limite dont les soignants peuvent répondre.
protection-armed-with-civilians = { $object } fait voyager des personnes armées avec des civils. ({ protection-rule })
    .remedy = Écrivez vehicles: armed_apart.
protection-aid-conditional = { $said ->
    [waits] Selon { $object }, l’aide attend que des personnes partent.
   *[conditionally] { $object } fait dépendre l’aide d’autre chose.
} ({ protection-rule })
    .remedy = { $said ->
        [waits] Retirez les biens de la clause.
       *[conditionally] Écrivez given: unconditionally.
    }
protection-names-required = { $object } exige des listes de noms. ({ protection-rule })
    .remedy = Écrivez names: not_required ; des nombres à la montée suffisent.
protection-no-observer = { $gates ->
    [one] Personne n’observe à { $object }.
   *[other] Personne n’observe à { $gates } passages : { $objects }.
} ({ protection-rule })
    .remedy = Ajoutez une clause du genre monitoring qui nomme { $gates ->
        [one] le passage
       *[other] ces passages
    } et dit de qui sont les observateurs.
