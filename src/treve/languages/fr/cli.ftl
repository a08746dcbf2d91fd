# Les mots que les commandes partagent.

mark-warning = attention
mark-note = remarque
mark-said = { $mark } : { $sentence }
finding-with-remedy = { $sentence } ; { $remedy }
stopped-without-answer = Arrêté avant qu’il y ait une réponse.

check-faults = { $faults ->
    [one] { $faults } faute : la scène ne peut pas servir.
   *[other] { $faults } fautes : la scène ne peut pas servir.
}
check-faults-agreement = { $faults ->
    [one] { $faults } faute : l’accord ne peut pas servir.
   *[other] { $faults } fautes : l’accord ne peut pas servir.
}
check-agreement-unread = L’accord n’a pas été examiné : il ne peut l’être qu’avec une scène sans faute.
check-agreement = accord { $name ->
    [none] sans nom
   *[other] « { $name } »
} : { $conditions ->
    [one] { $conditions } condition
   *[other] { $conditions } conditions
}
check-clauses = { $clauses ->
    [one] { $clauses } clause vérifiée ou consignée
   *[other] { $clauses } clauses vérifiées ou consignées
}
check-untold = Il ne dit rien de { $lines } des 25 lignes de la liste de contrôle : { $list }.
check-clean = { $warnings ->
    [0] Aucune faute.
    [one] Aucune faute ; { $warnings } avertissement.
   *[other] Aucune faute ; { $warnings } avertissements.
}
check-calendar = { $name } : { $windows ->
    [one] { $hours ->
        [one] { $hours } heure ouverte
       *[other] { $hours } heures ouvertes
    } d’un seul tenant ({ $zone }).
   *[other] { $hours ->
        [one] { $hours } heure ouverte
       *[other] { $hours } heures ouvertes
    } en { $windows } fenêtres ({ $zone }).
}
check-people = { $category ->
    [civilians] civils
    [walking_wounded] blessés valides
    [stretcher_cases] blessés couchés
    [wheelchair_users] personnes en fauteuil roulant
    [fighters] combattants
   *[fighters_families] familles de combattants
} : { $leaving } { $leaving ->
    [one] part
   *[other] partent
}, { $staying } { $staying ->
    [one] reste par choix
   *[other] restent par choix
}
check-carries = { $kind ->
    [seats] { $units ->
        [one] une place assise
       *[other] { $units } places assises
    }
    [stretchers] { $units ->
        [one] un brancard
       *[other] { $units } brancards
    }
    [wheelchairs] { $units ->
        [one] un fauteuil roulant
       *[other] { $units } fauteuils roulants
    }
   *[tonnes] { $units } t
}
check-carries-nothing = de la place pour rien ni personne
check-carries-or = { $one } ou { $other }
check-fleet = { $id } : { $count } × { $vehicle } ({ $carries }), base : { $home }{ $kept ->
    [0] { "" }
   *[other] , dont { $kept } en réserve ({ $percent } %, arrondi au-dessus)
}
check-windows = mouvement : { $hours }{ $margin ->
    [0] , sans marge
   *[other] , marge { $margin } min
}
check-intake = { $id } : reçoit { $people } par heure
check-gate = passage { $id } : { $lanes ->
    [one] { $lanes } voie
   *[other] { $lanes } voies
}{ $apart ->
    [yes] {" "}({ $ways })
   *[no] {""}
}, { $hours }
check-lanes = { $lanes } { $way ->
    [out] vers l’extérieur
    [in] vers l’intérieur
    [switched] que l’on bascule d’un sens à l’autre
   *[both] dans les deux sens
}
check-convoy = couloir { $id } : véhicules par convoi : { $fewest } à { $most }
check-convoy-spacing = couloir { $id } : d’un véhicule du convoi au suivant : { $seconds } s
check-escort = équipes d’escorte : { $teams }
check-hours-always = ouvert à toute heure
check-hours-never = jamais ouvert
check-hours-daily = ouvert chaque jour { $hours }
check-hours-dated = ouvert { $hours }{ $more ->
    [0] {""}
    [one] {" "}et { $more } autre fois
   *[other] {" "}et { $more } autres fois
}
check-goods = marchandises : { $tonnes } t

new-made = { $directory } est créé, avec { $files }.
new-next = Ensuite : treve check { $directory }, puis treve plan { $directory }.

plan-preparing-short = préparation de la recherche

## À quoi servent les commandes

help-treve = Combien de temps les armes doivent-elles se taire ? Un plan de trêve, horaire et preuve à l’appui.
help-new = Créer un dossier avec une scène de départ : une petite ville, ou un exemple fourni.
help-check = Vérifier une scène : toutes les fautes à la fois, où elles sont et quoi faire.
help-examples = Énumérer les exemples fournis.
help-schema = Écrire le schéma JSON d’une scène, d’un accord, d’événements, d’un plan, d’une comparaison ou d’une frontière.
help-roads = Trouver minutes, kilomètres et tracés entre lieux et passages sur un plan des rues.
help-needs = Calculer ce qu’il faut aux gens, ce que stocks et camions peuvent apporter, et ce qui manquera.
help-plan = Trouver la pause la plus courte, prouver à quel point elle peut l’être, et dire ce que davantage apporterait.
help-verify = Vérifier un plan enregistré : horaire, affirmations, preuve, problème et scène ; nommer ce qui ne tient pas.
help-compare = Dire ce qui distingue deux plans enregistrés, pour qui, et si les écarts à la borne permettent de le dire.
help-replan = Replanifier à partir d’un moment, après ce qui s’est passé, avec peu de changements pour les conducteurs.
help-frontier = Trouver pause et borne sur une plage de véhicules, de voies ou d’autres choses : une courbe, ou une carte de deux.

## À quoi servent les options

help-option-lang = Langue : en, fr. Sinon : TREVE_LANG, LANG.
help-option-version = L’afficher.
help-option-directory = Dossier à créer.
help-option-example = Partir de cet exemple.
help-option-as-json = Écrire du JSON pour les machines.
help-option-scene = { $command ->
    [roads] Le dossier ou le fichier YAML de la scène.
    [verify] La scène dont il se dit fait.
   *[other] Un dossier, un fichier YAML, ou le nom d’un exemple.
}
help-option-changes = Changer la scène : fleets.autocars.count=60.
help-option-agreement = Ce qui est convenu : ses conditions.
help-option-of = scene (scène), agreement (accord), events (événements), plan, comparison (comparaison) ou frontier (frontière).
help-option-file = Extrait d’OpenStreetMap : .osm.pbf, .osm, .osm.gz, .osm.bz2. Sans lui, le roads.npz à côté de la scène.
help-option-closed = Routes fermées et zones de danger. Sinon : closed.geojson à côté de la scène.
help-option-place-limit-km = Le plus loin qu’un lieu peut être d’une route.
help-option-gate-limit-km = Le plus loin qu’un passage peut être d’une route.
help-option-out = { $command ->
    [frontier] Y écrire table, document, page et image.
   *[plan] Y écrire tous les fichiers du plan.
}
help-option-pause = Pause donnée, avec son unité (48h, 90min, 2d) : qui sort ?
help-option-time-limit = { $command ->
    [frontier] Secondes pour tous les points ensemble (d’ordinaire : 60).
   *[plan] Secondes pour le tout (d’ordinaire : 60).
}
help-option-steps = { $command ->
    [frontier] Pas de la recherche à chaque point, au lieu d’un temps : se répète exactement.
   *[plan] Pas de la recherche, au lieu d’un temps : se répète exactement. Elle va par tours entiers, et le dernier peut dépasser N ; la réponse dit de combien.
}
help-option-seed = De tout choix au hasard.
help-option-workers = { $command ->
    [frontier] Processus au travail (d’ordinaire : un par cœur) ; ne change jamais ce que donne --steps.
   *[plan] Fils au travail (d’ordinaire : 2) ; ne change jamais la réponse.
}
help-option-plan = Un plan.json, ou le dossier où il est.
help-option-other = Le plan à comparer, donné de même.
help-option-vary = Ce qui varie, une ou deux fois : fleets.autocars.count=10..120, ou des valeurs entre virgules.
help-option-at = Moment à partir duquel replanifier, heure locale de la scène : 2016-12-16T09:00.
help-option-events = Ce qui s’est passé : un fichier d’événements.
help-option-per-change = Minutes de pause que pèse un véhicule dont le conducteur doit être averti, avec leur unité (d’ordinaire : 1min).
help-option-bound-only = Seulement la borne prouvée de chaque point, aussitôt.

## Ce que la bibliothèque dit autour de l’aide

help-frame-usage = Usage :
help-frame-arguments = Arguments :
help-frame-options = Options :
help-frame-commands = Commandes :
help-frame-command = COMMANDE [ARGUMENTS]...
help-frame-required = [obligatoire]
help-frame-default = par défaut :
help-frame-help = Afficher ce message et s’arrêter.
help-metavar = { $metavar ->
    [dir] DOSSIER
    [file] FICHIER
    [name] NOM
    [other] AUTRE
    [change] CHEMIN=VALEUR
   *[vary] CHEMIN=BAS..HAUT[:PAS]
}

## Les exemples fournis

example-aleppo-2016 = Alep-Est avec les véhicules du 15 décembre 2016 : 35 000 personnes et 811 patients partent par deux points de contrôle l’un derrière l’autre.
example-aleppo-2016-foua-kefraya = Deux sites liés l’un à l’autre à partir du 18 décembre 2016 : 25 000 personnes encore à Alep-Est et 2 500 de Foua et Kefraya, qui passent les deux mêmes points de contrôle en sens opposés.
example-aleppo-2016-later-fleet = Les mêmes quartiers, personnes et points de contrôle qu’aleppo-2016, avec les véhicules vus plus tard : 60 autocars, et toutes les voitures particulières qu’on a comptées.
example-daraya-2016 = 700 combattants vers Idlib et 4 000 civils vers un abri, dans 48 autocars et 8 ambulances, prévus pour quatre jours.
example-homs-2014 = Une pause de trois jours, prolongée ensuite ; 1 400 personnes sur environ 3 000 quittent la vieille ville, et des vivres entrent par le même point de contrôle.
example-mallacoota-2020 = Le feu a coupé la seule route ; 1 083 des personnes présentes dans la ville ont choisi de partir, et gagnent par chalands, dans un chenal étroit, deux navires qui attendent un jour.
example-mallacoota-2020-air = Des familles avec de petits enfants, des malades et des personnes âgées, et d’autres inscrites trop tard pour les navires, partent en avion d’une seule piste courte, aux heures que la fumée laisse ; des biens entrent par les mêmes appareils.
example-riverbend = Un exercice aux chiffres inventés ; une rivière monte, et deux villages partent par un seul pont, où la police laisse passer voiture par voiture.

## Ce qui a été mal tapé

usage-no-such-command = Il n’y a pas de commande « { $object } »{ $likely ->
    [none] {""}
   *[other] {" "}(vouliez-vous dire « { $likely } » ?)
}.
    .remedy = Prenez l’une de celles-ci : { $commands }.
usage-no-such-option = Il n’y a pas de telle option.
    .remedy = { $help } énumère celles qui existent.
usage-without-value = Il manque une valeur après cette option.
    .remedy = Mettez-la derrière l’option ; { $help } montre comment.
usage-missing = Cela n’a pas été donné.
    .remedy = Mettez-le derrière la commande ; { $help } montre comment.
usage-too-much = On a donné plus que cette commande ne prend.
    .remedy = Mettez entre guillemets les noms qui contiennent des espaces ; { $help } montre ce qui est pris.
usage-whole-number = « { $value } » n’est pas un nombre entier de { $least } à { $most }.
    .remedy = Donnez un tel nombre ; { $help } dit à quoi il sert.
usage-value = « { $value } » ne peut pas être donné ici.
    .remedy = { $help } montre ce qui peut l’être.
language-unknown = Il n’y a pas de langue « { $value } ».
    .remedy = Prenez l’une de celles-ci : { $known }.

## Les plans en fichiers

plan-file-empty = Le fichier est vide.
    .remedy = Copiez le plan à nouveau, ou refaites-le avec treve plan --out.
plan-file-not-text = Ce n’est pas un plan : ses octets ne sont pas un texte.
    .remedy = Donnez le plan.json que treve plan --out a écrit, tel qu’il a été écrit.
plan-file-too-large = Le fichier { $file } fait plus de { $most_megabytes } Mo ; aucun plan n’en fait autant.
    .remedy = Donnez le plan.json que treve plan --out a écrit.
plan-file-key-twice = Le champ « { $key } » figure deux fois dans un même objet : un lecteur prendrait le premier, un autre le dernier.
    .remedy = Prenez le fichier tel que treve l’a écrit ; quelque chose a été ajouté à celui-ci.
plan-file-number = « { $value } » tient ici lieu de nombre, mais JSON n’en connaît pas de tel et un plan ne peut pas le contenir.
    .remedy = Prenez le fichier tel que treve l’a écrit ; à cette ligne et cette colonne, quelque chose a été changé.
plan-file-too-deep = Des listes ou des objets sont emboîtés plus profondément que dans aucun plan.
    .remedy = Donnez le plan.json que treve plan --out a écrit.
plan-stale-removed = Supprimé, car il parlait d’un plan antérieur : { $file }
plan-no-sheets = Il n’y a pas d’horaire, donc ni silence, ni trajets, ni véhicules : rien ici n’est un programme.
plan-only-json = L’arbitre refuse cet horaire : seul plan.json est écrit, pour qui cherche la cause ; rien de ce qu’il contient ne doit faire l’objet d’un accord.

map-is-device = { $object } est un périphérique ou un tube, non une carte des rues.
    .remedy = Nommez le fichier de l’extrait lui-même, qui se termine par .osm.pbf, .osm, .osm.gz ou .osm.bz2.

system-refused = { $why }.
    .remedy = Vérifiez le nom, si vous pouvez y lire ou y écrire, et s’il reste de la place.
out-of-memory = Cette machine n’a pas assez de mémoire pour cela.
