# Un plan en cours : ce qui peut clocher dans un fichier d’événements, ce que deviennent ceux qui sont en route, et ce qu’on dit aux conducteurs.

## Le fichier d’événements

not-events = Ce ne sont pas des événements : le fichier ne commence pas par des clés comme treve_events et events.
    .remedy = Commencez par treve_events: 1, et énumérez sous events ce qui s’est passé.
events-empty = Le fichier { $file } est vide.
    .remedy = Commencez par treve_events: 1, et énumérez sous events ce qui s’est passé.
events-wrong-version = « { $value } » n’est pas une version des événements que lit ce programme.
    .remedy = Écrivez treve_events: 1.
unknown-fleet = { $likely ->
    [none] Il n’y a pas de flotte « { $value } ».
   *[other] Il n’y a pas de flotte « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Écrivez l’identifiant d’une flotte de la scène.
unknown-vehicle = { $last ->
    [none] Il n’y a pas de véhicule « { $value } » : aucun de la flotte ne roule.
   *[other] Il n’y a pas de véhicule « { $value } » : le dernier qui roule est { $last }.
}
    .remedy = Un véhicule porte le nom de sa flotte et un numéro à partir de 1, comme dans trips.csv.
event-of-nothing = Cet événement ne change rien.
    .remedy = Écrivez combien, ou supprimez l’événement.
event-more-lost-than-there = { $lost_vehicles ->
        [one] { $lost_vehicles } véhicule de { $object } serait perdu
       *[other] { $lost_vehicles } véhicules de { $object } seraient perdus
    } ; { $vehicles ->
        [0] aucun ne roule
        [one] il n’en roule que { $vehicles }
       *[other] il n’en roule que { $vehicles }
    }.
    .remedy = Recomptez-les ; ceux qui étaient déjà perdus et ceux de la réserve n’en sont pas.
event-fewer-than-wait = { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    } de { $object } ne partiraient plus ; { $there ->
        [0] personne n’y attend plus
        [one] { $there } seule y attend encore
       *[other] { $there } seulement y attendent encore
    }.
    .remedy = N’en retirez pas plus qu’il n’en attend ; qui est parti ou en route compte comme parti.
event-pause-over = La pause finirait avant { $at }, à partir d’où l’on replanifie.
    .remedy = Faites-la finir plus tard, ou replanifiez à partir d’un moment antérieur.

## Replanifier

replan-searching = Nouvelle planification
replan-no-timetable = { $object } n’a pas d’horaire que l’arbitre ait accepté : il n’y a rien à poursuivre.
    .remedy = Planifiez d’abord avec treve plan.
replan-trips-lost = Des trajets effectués n’ont plus de chemin ou de charge dans la scène telle qu’elle est.
    .remedy = Veuillez le signaler : aucun événement ne devrait défaire ce qui a eu lieu.
replan-at-beyond = { $value } est en dehors du plan, qui va de { $first } à { $last }.
    .remedy = Donnez un moment du plan, à l’heure locale de la scène.
out-file-is-read = { $object } est lu pour cela ; le plan l’écraserait.
    .remedy = Choisissez un autre dossier avec --out.

replan-turned-round = { $vehicles ->
        [one] { $vehicles } véhicule fait demi-tour
       *[other] { $vehicles } véhicules font demi-tour
    } devant un passage qui n’ouvre pas à temps, avec { $people ->
        [0] personne
        [one] { $people } personne
       *[other] { $people } personnes
    } à bord : { $objects }.
    .remedy = { $people ->
        [0] Ils sont de retour après autant de temps qu’ils ont roulé ; l’horaire ne montre ni l’aller ni le retour.
       *[other] Ils sont de retour après autant de temps qu’ils ont roulé, et leurs passagers attendent de nouveau ; l’horaire ne montre ni l’aller ni le retour.
    }
replan-stuck = { $vehicles ->
        [one] { $vehicles } véhicule est bloqué
       *[other] { $vehicles } véhicules sont bloqués
    } avec { $people ->
        [0] personne
        [one] { $people } personne
       *[other] { $people } personnes
    } à bord, { $passed ->
        [none] devant { $next }
       *[other] { $next ->
            [none] derrière { $passed }, déjà franchi
           *[other] entre { $passed }, déjà franchi, et { $next }, qui ne laisse pas passer
        }
    } : { $objects }.
    .remedy = Aucun plan ne les aide : faites ouvrir le passage, ou prolonger la pause. Ils ne comptent pas parmi ceux qui partent, et leurs véhicules ne font plus d’autre trajet.
replan-waits = { $vehicles ->
        [one] { $vehicles } véhicule en route est
       *[other] { $vehicles } véhicules en route sont
    } plus tard que prévu, de { $longest_length } au plus, avec { $people ->
        [0] personne
        [one] { $people } personne
       *[other] { $people } personnes
    } à bord : { $objects }.
    .remedy = Dites-leur où attendre, et apportez de l’eau.
replan-waits-beyond-limit = À { $object }, ceux qui ont franchi le passage précédent et ne peuvent faire demi-tour attendent { $longest_length }, plus que quiconque ne le devrait.
    .remedy = Le plan en fait désormais l’attente la plus longue à ce passage. Faites-le ouvrir plus tôt, ou conduire les passagers à l’abri.
replan-shift-beyond-limit = Un équipage de { $object } en route travaille { $longest_length } avant de pouvoir se reposer, plus qu’il ne le devrait.
    .remedy = Le plan en fait désormais le plus long service de cette flotte. Envoyez un équipage de relève, ou un véhicule qui prend le relais.
replan-queue-beyond-limit = À { $object }, { $vehicles ->
        [one] { $vehicles } véhicule attend
       *[other] { $vehicles } véhicules attendent
    } à la fois dans un même sens, plus qu’il n’y a de place : ils étaient déjà partis.
    .remedy = Le plan en fait désormais la file la plus longue à ce passage. Faites-le ouvrir plus tôt, ou faites de la place devant lui.
replan-left-inside = { $vehicles ->
        [one] { $vehicles } véhicule ne peut plus
       *[other] { $vehicles } véhicules ne peuvent plus
    } quitter la zone : { $objects }.
    .remedy = Les véhicules de ces flottes peuvent désormais stationner dans la zone ; veillez à la sécurité des équipages.
replan-left-behind = { $people ->
        [0] { $kilograms } kg de biens ne peuvent plus être transportés
        [one] { $people } personne ne peut plus partir
       *[other] { $people } personnes ne peuvent plus partir
    } : { $objects }.
    .remedy = Le plan transporte autant qu’il peut dans le temps qui reste. Faites ouvrir un passage, ajoutez des véhicules ou prolongez la pause, et replanifiez.

## Ce qu’on dit aux conducteurs

replan-heading = À partir de { $at } : { $vehicles ->
        [0] aucun conducteur n’est averti de rien
        [one] { $vehicles } conducteur est averti d’un changement
       *[other] { $vehicles } conducteurs sont avertis d’un changement
    } (trajets inchangés : { $unchanged }, plus tard : { $later }, plus tôt : { $earlier }, annulés : { $cancelled }, nouveaux : { $new }).
replan-what = { $what ->
    [later] { $length } plus tard
    [earlier] { $length } plus tôt
    [cancelled] annulé
    [new] nouveau
   *[unchanged] inchangé
}
replan-more = et encore { $more } : { $file }
replan-weight = Comment continuer, si un conducteur averti pèse { $minutes } min de pause (* retenu) :
replan-candidate = { $name ->
    [as_told] comme prévu
    [half_as_told] comme prévu la moitié du temps
    [anew] à neuf
   *[searched] cherché
}
replan-candidate-told = { $vehicles ->
        [0] aucun conducteur averti
        [one] { $vehicles } conducteur averti
       *[other] { $vehicles } conducteurs avertis
    }{ $people ->
        [0] {""}
        [one] , { $people } personne laissée
       *[other] , { $people } personnes laissées
    }
