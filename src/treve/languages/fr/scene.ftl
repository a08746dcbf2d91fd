# Ce qui peut clocher dans une scène : un message par constat, avec ce qu'il faut faire.

## Fichiers

file-missing = Le fichier { $file } n’existe pas.
    .remedy = Vérifiez le nom, ou placez-y le fichier.
folder-for-file = { $example ->
    [yes] { $file } est le nom d’un exemple, non d’un fichier.
   *[no] { $file } est un dossier, non un fichier.
}
    .remedy = { $likely ->
        [none] Nommez un fichier ; aucun du nom habituel ne s’y trouve.
       *[other] Nommez le fichier : { $likely }.
    }
file-unreadable = Le fichier { $file } ne peut pas être lu : { $why }.
    .remedy = Vérifiez qu’il est bien ce que dit son nom et que vous avez le droit de le lire.
not-a-workbook = Le fichier { $file } n’est pas un classeur, quoi que dise la fin de son nom.
    .remedy = Enregistrez-le de nouveau depuis le tableur en .xlsx ou .ods, ou en CSV sous un nom de fichier CSV.
wrong-encoding = L’octet { $offset } (hexadécimal { $byte }) n’est pas de l’UTF-8 ; le fichier ressemble à du { $likely }.
    .remedy = Enregistrez-le de nouveau en UTF-8 (dans un tableur : « CSV UTF-8 »).
file-too-large = Le fichier { $file } a plus de { $most_megabytes } Mo, le maximum qui soit lu.
    .remedy = Vérifiez que c’est bien le fichier voulu ; mettez les longues listes d’une scène dans des tableaux à côté d’elle, et dans ceux-ci seulement ce qu’il faut à un plan.
not-a-text-file = Ceci est un classeur, une archive, un PDF ou d’autres données, non un fichier texte.
    .remedy = Laissez à un classeur sa propre fin (.xlsx, .ods) ; enregistrez une scène comme texte simple.
unwritable-sign = Le texte contient { $sign }, qui n’est pas une lettre : une moitié de lettre, un caractère de commande, ou un signe invisible qui retourne le sens de l’écriture.
    .remedy = Écrivez la lettre elle-même, ou supprimez-le ; les lettres de toute écriture se passent de tels signes.
empty-file = Le fichier { $file } est vide.
    .remedy = Écrivez-y la scène, ou commencez-en une avec : treve new DIR.
no-such-scene = Il n’y a pas de scène de ce nom : ni dossier contenant scene.yaml, ni fichier, ni exemple{ $likely ->
    [none] {""}
   *[other] {" "}(vouliez-vous dire « { $likely } » ?)
}.
    .remedy = Les exemples sont : { $examples }.
folder-without-scene = Le dossier ne contient pas de { $file }{ $likely ->
    [none] {""}
   *[other] {" "}(vouliez-vous dire « { $likely } » ?)
}.
    .remedy = Nommez le dossier qui le contient, ou le fichier YAML lui-même ; treve new crée une scène dans un nouveau dossier.
not-a-scene = Ce n’est pas une scène : elle ne commence pas par des clés comme name, calendar et places.
    .remedy = Commencez-en une avec : treve new DIR.

## YAML

yaml-syntax = Ceci n’est pas du YAML lisible : { $problem }.
    .remedy = Regardez cette ligne et la précédente : crochets, guillemets, deux-points et profondeur du retrait ; un texte qui contient un deux-points ou une virgule se met entre guillemets.
yaml-tab = Une tabulation se trouve là où YAML veut des espaces.
    .remedy = Mettez des espaces à la place.
yaml-alias = Les ancres (&), renvois (*) et fusions (<<) ne s’emploient pas dans une scène.
    .remedy = Écrivez la valeur en toutes lettres à chaque endroit.
yaml-tag = L’étiquette { $tag } ne s’emploie pas dans une scène.
    .remedy = Supprimez-la ; mettez le texte entre guillemets.
yaml-duplicate-key = La clé « { $key } » apparaît ici une seconde fois.
    .remedy = Gardez l’une des deux.

## Clés et valeurs

unknown-key = { $likely ->
    [none] La clé « { $key } » n’est pas connue ici.
   *[other] La clé « { $key } » n’est pas connue ici (vouliez-vous dire « { $likely } » ?).
}
    .remedy = { $likely ->
   *[other] Corrigez-la ou supprimez-la.
    [none] Corrigez-la ou supprimez-la ; connues ici : { $allowed }.
}
comma-in-number = Le nombre est coupé à sa virgule : « { $key } » se trouve ici comme une clé à part.
    .remedy = Écrivez un point décimal, et rien entre les milliers.
missing-key = La clé « { $key } » manque.
    .remedy = { $key ->
        [treve] Ajoutez treve: 1, la version du format.
        [treve_agreement] Ajoutez treve_agreement: 1, la version du format.
        [treve_events] Ajoutez treve_events: 1, la version du format.
       *[other] Ajoutez { $key }: avec sa valeur.
    }
rows-of-another-list = { $rows ->
    [one] Cette ligne fait
   *[other] Cette ligne et { $rows ->
        [2] la suivante font
       *[other] les suivantes, { $rows } en tout, font
    }
} partie de « { $meant } », mais se { $rows ->
    [one] trouve
   *[other] trouvent
} sous « { $section } »{ $stated ->
    [0] {"\u00A0"}: le titre « { $meant }: » manque
   *[other] {""}
}.
    .remedy = { $stated ->
        [0] Écrivez au-dessus le titre « { $meant }: » sur une ligne à lui, ou enlevez le # qui le précède.
       *[other] Déplacez-{ $rows ->
            [one] la
           *[other] les
        } sous le titre « { $meant }: ».
    }
empty-row = Rien ne suit ce tiret.
    .remedy = Écrivez l’entrée derrière lui, ou supprimez-le ; pour écarter une ligne un moment, mettez le # devant le tiret.
no-value = La clé « { $key } » n’a pas de valeur.
    .remedy = Écrivez sa valeur, ou supprimez la clé si elle n’est pas nécessaire.
no-entries = Rien n’est énuméré sous « { $key } ».
    .remedy = Écrivez les entrées au-dessous, chacune après « - » ; ou renoncez à ce fichier.
unknown-word = { $likely ->
    [none] « { $value } » n’est pas un mot pour { $key }.
   *[other] « { $value } » n’est pas un mot pour { $key } (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Employez l’un de ces mots : { $allowed }.
wrong-version = « { $value } » n’est pas une version du format que ce programme sait lire.
    .remedy = Écrivez treve: 1.
not-text = « { $value } » pour { $key } n’est pas un texte.
    .remedy = Mettez-le entre guillemets.
list-for-text = { $key } demande un seul texte, sans liste ni clés propres.
    .remedy = Écrivez le tout comme un seul texte, entre guillemets : "l’un; l’autre".
bad-id = « { $value } » ne peut pas être un identifiant.
    .remedy = Employez des lettres, des chiffres, « - » et « _ », en commençant par une lettre ou un chiffre.
list-wrongly-parted = Les parties de « { $value } » ne sont pas séparées par des points-virgules.
    .remedy = Dans un tableau, une liste se sépare par des points-virgules ; écrivez « { $meant } ».
not-a-number = « { $value } » pour { $key } n’est pas un nombre.
    .remedy = { $number ->
        [none] Écrivez un nombre, avec un point décimal et rien entre les milliers.
       *[other] Écrivez le nombre seul, { $number }, s’il est dans l’unité que désigne la clé.
    }
number-too-large = { $value } pour { $key } dépasse { $most }{ $unit }, le maximum avec lequel on puisse planifier.
    .remedy = Comptez ses chiffres, et écrivez le nombre dans l’unité de la clé ; planifiez par parties une opération plus grande.
number-too-small = { $value } pour { $key } est inférieur à { $least }{ $unit }, le minimum avec lequel on puisse planifier.
    .remedy = Écrivez le nombre dans l’unité de la clé, ou zéro.
length-without-unit = « { $text } » n’a pas d’unité.
    .remedy = Écrivez { $text } h pour des heures, { $text } min pour des minutes ou { $text } d pour des jours.
number-is-date = « { $value } » pour { $key } est une date ou une heure du jour, non un nombre.
    .remedy = Dans un tableur, donnez à la cellule le format Nombre et retapez-la avec un point décimal ; une durée s’écrit 9 min ou 1 h 30 min.
not-whole = { $value } pour { $key } n’est pas un nombre entier.
    .remedy = Écrivez un nombre entier ; si le point sépare des milliers, supprimez-le.
thousands-point = « { $value } » pour { $key } se lit { $whole } pour l’un et { $whole } mille pour l’autre.
    .remedy = Écrivez un nombre entier ; si le point sépare des milliers, supprimez-le.
negative-number = { $value } pour { $key } est négatif.
    .remedy = { $key ->
        [count] Écrivez un nombre d’au moins un
        [bays] Écrivez un nombre d’au moins un
        [lanes] Écrivez un nombre d’au moins un
        [occupancy] Écrivez un nombre d’au moins un
       *[other] Écrivez zéro ou plus
    }.
fractional-people = { $value } n’est pas un nombre de personnes : elles se comptent en entiers.
    .remedy = Écrivez un nombre entier de personnes ; si le point sépare des milliers, supprimez-le.
negative-people = { $value } n’est pas un nombre de personnes : il est négatif.
    .remedy = Écrivez le nombre de personnes, zéro ou plus.
not-a-truth = « { $value } » pour { $key } n’est ni vrai ni faux.
    .remedy = Écrivez true ou false.
not-a-list = « { $value } » pour { $key } n’est pas une liste.
    .remedy = Écrivez [ ... ], ou une entrée par ligne après « - ».
list-for-keys = { $key } est ici une liste, et demande des clés propres.
    .remedy = { $likely ->
        [none] Écrivez-le avec ses clés : { $allowed }.
       *[other] Écrivez {"{"} { $likely }: [ ... ] {"}"} ; les clés sont { $allowed }.
    }
not-a-mapping = « { $value } » pour { $key } n’a pas de clés propres.
    .remedy = { $key ->
        [intake_per_hour] Écrivez {"{"} people: { $value } {"}"}, ou par catégorie : {"{"} stretcher_cases: { $value } {"}"}.
        [capacity] Écrivez {"{"} people: { $value } {"}"}, ou par catégorie : {"{"} stretcher_cases: { $value } {"}"}.
       *[other] Écrivez {"{"} clé: valeur {"}"}.
    }
not-hours = « { $value } » pour { $key } n’est pas des heures d’un moment à un autre.
    .remedy = Écrivez {"{"}from: "06:00", to: "20:00"{"}"}, ou une liste de ceux-ci ; dans un tableau et après --set aussi 06:00/20:00, plusieurs séparés par des points-virgules.
assumed-unknown = { $likely ->
    [none] « { $value } » est dit supposé, mais l’objet n’a pas cette clé.
   *[other] « { $value } » est dit supposé, mais l’objet n’a pas cette clé (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Nommez une clé de cet objet.

## Tableaux

table-missing = Le tableau { $file } n’existe pas à côté de la scène.
    .remedy = Vérifiez le nom, ou placez-y le tableau.
table-is-folder = { $file } est un dossier, non une table.
    .remedy = Nommez le fichier .csv ou .xlsx lui-même.
table-outside = Le tableau { $file } se trouve hors du dossier de la scène.
    .remedy = Placez-le à côté d’elle et donnez son seul nom.
not-a-table = { $file } n’est ni une liste ni le nom d’un tableau.
    .remedy = Nommez un fichier .csv ou .xlsx, ou écrivez les entrées ici.
table-empty = Le tableau n’a aucune ligne.
    .remedy = Ajoutez des lignes sous les titres, ou ne nommez pas de tableau.
table-cut = Un guillemet est ouvert ici et jamais refermé : le tableau est coupé ou abîmé.
    .remedy = Refermez-le, ou exportez de nouveau le tableau.
table-too-long = Le tableau a plus de { $most_rows } lignes, le maximum qui soit lu.
    .remedy = N’y mettez que ce qu’il faut à un plan : une ligne par lieu, groupe ou liaison de cette scène.
table-cell-too-long = Une case a plus de { $most_letters } lettres : souvent, un guillemet a été ouvert plus haut et jamais refermé.
    .remedy = Refermez-le, ou raccourcissez le texte.
sheet-too-large = Une feuille de { $file } va jusqu’à la ligne { $rows } et à la colonne { $columns } ; { $most_cells } cases sont le maximum qui soit lu.
    .remedy = Supprimez ce qui se trouve loin en dessous ou à côté du tableau (sélectionnez les lignes et les colonnes et supprimez-les entières), ou enregistrez le tableau en CSV.
table-no-header = La première ligne ne donne pas de titres, et il n’y a pas de ligne d’étiquettes HXL.
    .remedy = Mettez d’abord les noms des colonnes : au moins { $wanted }.
table-missing-column = La colonne « { $key } » manque.
    .remedy = Ajoutez-la, ou étiquetez la colonne qui la contient (HXL).
table-ragged-row = La ligne a { $cells ->
    [one] { $cells } case
   *[other] { $cells } cases
}, les titres en ont { $expected }.
    .remedy = Complétez la ligne ; mettez entre guillemets un texte qui contient une virgule, et un point pour les décimales ; une dernière ligne trop courte veut souvent dire que le fichier est coupé.
unknown-sheet = { $likely ->
    [none] Le classeur n’a pas de feuille « { $value } ».
   *[other] Le classeur n’a pas de feuille « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Nommez l’une de ses feuilles.

## Heures

not-a-time = « { $value } » n’est pas une date avec une heure.
    .remedy = Écrivez l’heure locale, comme 2026-11-02T06:00, ou 06:00 pour des heures de chaque jour.
no-such-time = Il n’y a ni jour ni heure comme « { $value } ».
    .remedy = Les heures vont de 00:00 à 24:00, les minutes jusqu’à 59, et le jour doit exister dans son mois.
year-beyond-limit = La date « { $value } » est hors des années { $first } à { $last }.
    .remedy = Corrigez l’année.
calendar-too-long = Le calendrier dure { $days } jours ; on planifie { $most_days } jours au plus à la fois.
    .remedy = Corrigez l’année ou le mois de son début ou de sa fin, ou planifiez une partie de l’opération à la fois.
hours-of-nothing = Les heures de { $start } à { $end } commencent et finissent à la même minute.
    .remedy = Écrivez 00:00 à 24:00 pour la journée entière, ou corrigez l’une des deux.
time-with-offset = « { $value } » porte un décalage ; les heures sont locales au fuseau de la scène.
    .remedy = Convertissez en heure locale et supprimez le décalage, comme dans { $without }.
time-without-date = « { $value } » pour { $key } n’a pas de date.
    .remedy = Écrivez aussi la date, comme 2026-11-02T{ $value }.
time-does-not-exist = { $value } n’existe pas dans { $zone } : on avance les montres à ce moment.
    .remedy = Prenez { $next }, ou une heure avant le changement.
time-twice = { $value } arrive deux fois dans { $zone } : on recule les montres à ce moment. La première est retenue.
    .remedy = Choisissez une heure hors de celle-là si vous pensiez à la seconde.
end-before-start = La fin { $end } ne vient pas après le début { $start }.
    .remedy = Échangez-les ou corrigez-les.
hours-overlap = Les heures qui commencent à { $start } débutent avant que les précédentes finissent, à { $end }.
    .remedy = Réunissez-les, ou corrigez l’une d’elles.
unknown-time-zone = { $likely ->
    [none] « { $value } » n’est pas un fuseau horaire.
   *[other] « { $value } » n’est pas un fuseau horaire (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Employez un nom de l’IANA comme Asia/Damascus.
pause-of-two-kinds = La pause a des heures quotidiennes et des fenêtres à la fois.
    .remedy = Gardez l’une des deux.
no-windows = La pause ne laisse aucune heure.
    .remedy = Donnez au moins une fenêtre, à l’intérieur du calendrier.
window-outside-calendar = La fenêtre de { $start } à { $end } ne tient pas dans le calendrier, de { $calendar_start } à { $calendar_end }.
    .remedy = Déplacez la fenêtre, ou le début et la fin du calendrier.
hours-outside-calendar = Ces heures ne tombent jamais dans le calendrier : { $kind ->
    [fleet] la flotte ne roule jamais
    [place] le lieu n’ouvre jamais
    [corridor] le couloir n’ouvre jamais
   *[gate] le passage est fermé tout le temps
}.
    .remedy = Corrigez leurs dates, ou supprimez les heures si { $kind ->
        [fleet] la flotte est toujours en service
        [place] le lieu est toujours ouvert
        [corridor] le couloir est toujours ouvert
       *[gate] le passage est toujours ouvert
    }.
hours-outside-windows = Ces heures ne rencontrent jamais celles de la pause : { $kind ->
    [fleet] la flotte ne roule jamais
    [place] le lieu n’ouvre jamais
    [corridor] le couloir n’ouvre jamais
   *[gate] le passage est fermé tout le temps
} pendant que l’on peut circuler.
    .remedy = Corrigez-les, ou les heures de la pause dans le calendrier ; supprimez-les si { $kind ->
        [fleet] la flotte est toujours en service
        [place] le lieu est toujours ouvert
        [corridor] le couloir est toujours ouvert
       *[gate] le passage est toujours ouvert
    }.
hours-cut = { $hours ->
    [1] Sur l’heure
    [one] Sur { $hours } heure
   *[other] Sur les { $hours } heures
} de { $start } à { $end }, au plus { $inside_hours } { $inside_hours ->
    [one] tombe
   *[other] tombent
} dans les heures de la pause, quel que soit le jour ; le reste est perdu pour { $kind ->
    [fleet] la flotte
    [place] le lieu
    [corridor] le couloir
   *[gate] le passage
}.
    .remedy = Corrigez-les si c’est une erreur ; sinon, une pause aux heures plus longues, ou une fin de calendrier plus tardive, gagnerait le reste.
hours-end-with-calendar = Les heures de chaque jour finissent avec le calendrier, à { $end } : ensuite { $kind ->
    [fleet] la flotte ne roule plus
   *[place] le lieu ne reçoit plus personne
}, alors que des véhicules sortis de la zone peuvent être encore en route.
    .remedy = Faites finir le calendrier plus tard (et donnez les heures de la pause en fenêtres), ou supprimez les heures si { $kind ->
        [fleet] la flotte est toujours en service
       *[place] le lieu est toujours ouvert
    }.
hours-empty = La liste des heures est vide : { $kind ->
    [fleet] la flotte ne roule jamais
    [place] le lieu n’ouvre jamais
    [corridor] le couloir n’ouvre jamais
   *[gate] le passage est fermé tout le temps
}.
    .remedy = Donnez des heures, ou supprimez la clé si { $kind ->
        [fleet] la flotte est toujours en service
        [place] le lieu est toujours ouvert
        [corridor] le couloir est toujours ouvert
       *[gate] le passage est toujours ouvert
    }.
margin-eats-half = La marge de { $margin_minutes } min réserve plus de la moitié de la fenêtre de { $window_minutes } min qui commence à { $start }.
    .remedy = Raccourcissez la marge ou allongez la fenêtre, si ce n’est pas voulu.
margin-eats-window = La marge de { $margin_minutes } min ne laisse rien de la fenêtre de { $window_minutes } min qui commence à { $start }.
    .remedy = Raccourcissez la marge ou allongez la fenêtre.

## Noms

duplicate-id = L’identifiant apparaît ici une seconde fois.
    .remedy = { $section ->
        [groups] Donnez-en un autre à l’un des deux ; un groupe qui n’en indique pas s’appelle par son lieu et sa catégorie : donnez-lui-en un, ou écrivez toutes ses destinations sur une ligne.
       *[other] Donnez-en un autre à l’un des deux ; lieux et passages partagent leurs noms.
    }
id-differs-in-case = Cet identifiant ne diffère de « { $other } » que par les majuscules.
    .remedy = Si c’est la même chose, corrigez l’un des deux ; sinon, donnez à l’un un nom qu’on ne peut confondre.
duplicate-link = Une liaison de { $origin } à { $destination } pour la même classe se trouve plus haut avec { $earlier_minutes } min ; c’est celle-ci, avec { $minutes } min, qui sert.
    .remedy = Gardez l’une des deux.
unknown-place = { $likely ->
    [none] Il n’y a pas de lieu « { $value } ».
   *[other] Il n’y a pas de lieu « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez le lieu.
unknown-end = { $likely ->
    [none] Il n’y a ni lieu ni passage « { $value } ».
   *[other] Il n’y a ni lieu ni passage « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez le lieu ou le passage.
unknown-gate = { $likely ->
    [none] Il n’y a pas de passage « { $value } ».
   *[other] Il n’y a pas de passage « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez le passage.
unknown-party = { $likely ->
    [none] Il n’y a pas de partie « { $value } ».
   *[other] Il n’y a pas de partie « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ou ajoutez-la sous parties.
unknown-source = { $likely ->
    [none] Il n’y a pas de source « { $value } ».
   *[other] Il n’y a pas de source « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez l’identifiant, ajoutez-la sous sources, ou écrivez la source en plusieurs mots.
unknown-class = { $likely ->
    [none] Il n’y a pas de classe de véhicules « { $value } ».
   *[other] Il n’y a pas de classe de véhicules « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Employez l’une de celles-ci : { $allowed } ; ou décrivez la vôtre sous classes.
class-nobody-drives = { $likely ->
    [none] Aucune flotte n’est de la classe « { $value } » : la ligne ne sert jamais.
   *[other] Aucune flotte n’est de la classe « { $value } » : la ligne ne sert jamais (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Corrigez la classe, ou supprimez la ligne.
link-to-itself = La liaison mène d’un lieu à lui-même.
    .remedy = Corrigez l’un de ses bouts, ou supprimez-la.
gate-twice = Le couloir traverse deux fois le passage « { $value } ».
    .remedy = Nommez chaque passage une fois, de l’intérieur vers l’extérieur.
corridor-without-gates = Le couloir ne traverse aucun passage.
    .remedy = Nommez ses passages ; une route sans passage est une liaison de lieu à lieu.
gates-turned = Rien ne mène par le couloir dans l’ordre où sont ses passages ; de l’intérieur vers l’extérieur, c’est l’ordre inverse.
    .remedy = Écrivez gates: [{ $meant }].
too-many-gates = Le couloir traverse { $gates } passages ; un chemin peut en traverser { $most }.
    .remedy = Réunissez en un seul des passages proches l’un de l’autre, avec les minutes de tous.
link-zero-minutes = Le trajet de « { $origin } » à « { $destination } » ne prend aucun temps.
    .remedy = Écrivez les minutes que roule un véhicule ; dans un tableur, une formule jamais calculée vaut 0 : ouvrez-y le fichier et enregistrez-le de nouveau.
loaded-quicker-than-empty = Chargé, un véhicule met { $loaded_minutes } min, à vide { $empty_minutes } min : il est plus rapide chargé.
    .remedy = Échangez ou corrigez les deux s’il s’agit d’une erreur.
gate-without-corridor = Aucun couloir ne traverse ce passage : il ne sert jamais.
    .remedy = Nommez-le dans un couloir, ou supprimez-le.

## Nombres

more-leaving-than-people = { $leaving ->
    [one] { $leaving } personne part
   *[other] { $leaving } personnes partent
}, mais { $people ->
    [0] il n’y a personne
   *[other] il n’y en a que { $people }
}.
    .remedy = Corrigez l’un des deux nombres.
no-destination-chosen = Des personnes partent, mais aucune destination n’est donnée.
    .remedy = Écrivez destinations: avec les lieux qu’elles ont choisis.
no-destination = La liste des destinations est vide.
    .remedy = Nommez au moins un lieu, ou supprimez la clé là où personne ne part.
shares-do-not-sum = Les choix font { $chosen ->
    [one] { $chosen } personne
   *[other] { $chosen } personnes
} en tout, mais { $leaving ->
    [0] personne ne part
    [one] { $leaving } part
   *[other] { $leaving } partent
}.
    .remedy = Corrigez les choix ou le nombre de ceux qui partent.
destination-twice = La destination « { $value } » est nommée deux fois.
    .remedy = Nommez-la une fois ; pour dire combien de personnes ont choisi chacune, écrivez { "{" }{ $value }: PERSONNES, ...{ "}" }.
destination-same-place = La destination « { $value } » est le lieu de départ.
    .remedy = Nommez un autre lieu.
destination-cannot-receive = Le lieu « { $value } » est du genre { $kind } et n’accueille personne.
    .remedy = Choisissez un receiving_site ou un hospital, ou changez le genre du lieu.
count-not-chosen = { $used ->
    [0] Aucun des comptages n’est marqué comme retenu.
   *[other] { $used } comptages sont marqués comme retenus à la fois.
}
    .remedy = Écrivez used: true à un seul d’entre eux.
people-and-count = people dit { $people }, le comptage retenu dit { $used }.
    .remedy = Supprimez people, ou marquez le comptage que vous voulez.
release-after-calendar = Ces personnes ne peuvent partir avant { $release }, mais la dernière fenêtre finit à { $end }.
    .remedy = Corrigez le départ permis, ou reculez la fin du calendrier.
room-too-small = { $kind ->
    [goods] { $needed } kg { $needed ->
        [one] doit
       *[other] doivent
    } arriver ici, mais il y a de la place pour { $room } kg.
    [people] { $needed ->
        [one] { $needed } personne ne peut
       *[other] { $needed } personnes ne peuvent
    } aller ailleurs, mais il { $room ->
        [0] n’y a pas de place
       *[other] y a de la place pour { $room }
    }.
   *[other] { $kind ->
        [civilians] Civils
        [walking_wounded] Blessés valides
        [stretcher_cases] Blessés couchés
        [wheelchair_users] Personnes en fauteuil roulant
        [fighters] Combattants
       *[fighters_families] Familles de combattants
    } : { $needed } { $needed ->
        [one] ne peut
       *[other] ne peuvent
    } aller ailleurs, mais il { $room ->
        [0] n’y a pas de place
       *[other] y a de la place pour { $room }
    }.
}
    .remedy = { $kind ->
        [goods] Donnez plus de place, ou apportez moins.
       *[other] Donnez plus de place, ou nommez une seconde destination au choix ; en l’état, c’est impossible.
    }
place-without-bays = Le lieu n’a aucun quai : aucun véhicule ne peut jamais charger ni décharger.
    .remedy = Donnez le nombre de quais, ou supprimez la clé s’il n’y a pas de limite.
gate-without-lanes = Le passage n’a aucune voie : rien ne passe jamais.
    .remedy = Donnez au moins une voie ; un passage fermé n’a pas de couloir.
gate-switch-missing = Le passage a { $lanes ->
        [one] { $lanes } voie que l’on bascule
       *[other] { $lanes } voies que l’on bascule
    } d’un sens à l’autre, et ne dit pas combien de temps cela prend.
    .remedy = Écrivez switch: avec son unité à côté de switched:, par exemple switch: 10 min ; comptez les voies qu’il ne faut pas basculer comme both:.
gate-switch-idle = Le passage dit combien de temps il faut pour basculer une voie, mais n’a aucune voie que l’on bascule.
    .remedy = Comptez ces voies comme switched: au lieu de both:, ou retirez switch:.
group-together-apart = Ceux qui partent restent ensemble, mais ont été comptés à part, pour plusieurs lieux : { $value }.
    .remedy = Énumérez les lieux où tous iraient, sans nombres ; ou retirez keep_together:.
group-together-nowhere = Les groupes qui restent ensemble sous le mot { $word } n’ont choisi aucun lieu commun : { $value } n’a choisi aucun de ceux des autres.
    .remedy = Demandez-leur encore une fois, ou donnez-leur des mots distincts.
group-together-no-room = Aucun lieu choisi n’a de place pour tous ceux qui restent ensemble ({ $people }) : { $value } peut en recevoir { $room }.
    .remedy = Trouvez un lieu plus grand, ou laissez-les aller en plusieurs lieux : retirez keep_together:.
gate-without-minutes = Le passage ne dit pas combien de temps prend un véhicule.
    .remedy = Écrivez minutes: avec un nombre ou des lignes ; marquez-le supposé si personne ne l’a mesuré.
gate-zero-minutes = Un passage ne prend aucun temps : il ne retient jamais personne.
    .remedy = Donnez les minutes si ce n’est pas vrai.
gate-many-minutes = Un véhicule occupe une voie pendant { NUMBER($minutes) } min ; véhicules qui passent par voie en une journée entière : { NUMBER($vehicles_a_day) }.
    .remedy = Indiquez les minutes d’un seul véhicule, sans l’attente ; si elles sont justes, laissez-les.
gate-row-missing = { $load ->
    [any] Aucune ligne de minutes ne vaut pour la classe { $vehicle } : ses véhicules ne peuvent pas passer.
    [empty] Aucune ligne de minutes ne vaut pour les véhicules vides de la classe { $vehicle } : ils ne peuvent pas passer.
   *[other] Aucune ligne de minutes ne vaut pour les véhicules de la classe { $vehicle } qui transportent { $load } : ils ne peuvent pas passer.
}
    .remedy = Ajoutez une ligne, ou une qui vaut pour toute classe et toute charge.
empty-fleet = La flotte n’a aucun véhicule.
    .remedy = Donnez leur nombre, ou supprimez la flotte.
reserve-below-one = Une réserve de { $percent } % est moins d’un véhicule sur cent ; arrondie, elle retient un véhicule.
    .remedy = Écrivez { $meant } s’il s’agit de { $meant } %.
fleet-kept-back-whole = Une réserve de { $percent } % retient { $vehicles ->
        [one] l’unique véhicule de la flotte
       *[other] les { $vehicles } véhicules de la flotte
    }.
    .remedy = Diminuez reserve_percent ; la part est arrondie au véhicule supérieur.
fleet-below-convoy = La flotte a { $vehicles ->
        [one] un véhicule
       *[other] { $vehicles } véhicules
    } en service, moins qu’il n’en roule ensemble sur { $corridors }, et aucune autre flotte n’y en a assez pour les emmener.
    .remedy = Admettez de plus petits convois (smallest), ou donnez à une flotte autant de véhicules qu’il en roule ensemble ; ceux des autres la suivent alors.
convoy-without-vehicles = Un convoi sans véhicule ne laisse passer personne.
    .remedy = Écrivez un ou plus ; supprimez convoy si chaque véhicule part quand il veut.
convoy-sizes-turned = Le plus petit convoi ({ $smallest_vehicles }) est plus grand que le plus grand ({ $largest_vehicles }).
    .remedy = Échangez les deux nombres, ou corrigez l’un d’eux.
convoy-spacing-idle = Les véhicules peuvent passer seuls par ce couloir, l’un juste derrière l’autre : personne n’est tenu à l’espacement de { $seconds } s.
    .remedy = Écrivez combien roulent ensemble au moins (smallest : 2 ou plus), ou les minutes que chacun occupe le point de passage ; ou supprimez spacing.
escort-teams-none = Sans équipe d’escorte aucun convoi ne part jamais.
    .remedy = Écrivez une ou plus ; supprimez escort_teams si les convois roulent sans escorte.
escort-without-convoys = Il y a des équipes d’escorte ({ $teams }), mais aucun couloir ne se parcourt en convoi : elles ne mènent personne.
    .remedy = Écrivez convoy aux couloirs parcourus en convoi, par exemple convoy: 10 ; ou supprimez escort_teams.
fleet-key-alone = { $key } ne dit rien sans { $other }, qui manque.
    .remedy = Ajoutez { $other } avec son unité, ou supprimez { $key } : longest_shift va avec rest, longest_driving avec refuelling.
fleet-length-none = { $key } est 0 : aucun véhicule ne pourrait partir.
    .remedy = Écrivez la durée voulue, par exemple 8 h ; ou supprimez la clé s’il n’y a pas de limite.
occupancy-not-car = Seuls les véhicules qui ne reviennent pas ont une occupancy ; { $vehicle } revient.
    .remedy = Supprimez occupancy, et donnez seats si le nombre de la classe ne convient pas.
car-home-outer = Les voitures privées appartiennent aux gens de l’intérieur, mais « { $value } » est hors des passages.
    .remedy = Donnez le lieu d’où partent les voitures.
car-empty = Une occupation de { $occupancy } veut dire que personne ne part dans ces voitures.
    .remedy = Donnez au moins 1.
car-overfull = Il monte dans chaque voiture plus de monde qu’elle n’a de places : { $occupancy } contre { $seats }.
    .remedy = Corrigez occupancy, ou donnez seats.
nothing-to-move = Personne ne part et il n’y a rien à apporter.
    .remedy = Ajoutez des groupes dont des personnes partent, ou des envois.
too-many-people = Tous les groupes ensemble font { $total } personnes qui partent ; on peut planifier avec { $most } au plus.
    .remedy = Cherchez un total parmi les groupes ou un nombre qui a trop de chiffres ; planifiez par parties une opération plus grande.
too-many-vehicles = Toutes les flottes ensemble font { $total } véhicules ; on peut planifier avec { $most } au plus.
    .remedy = Cherchez un nombre qui a trop de chiffres ; planifiez par parties une opération plus grande.
too-many-trips = Même avec les plus grands véhicules, il faut { $trips } trajets chargés ; on peut planifier avec { $most } au plus.
    .remedy = Vérifiez les personnes qui partent, les tonnes, et ce que porte un véhicule ; planifiez par parties une opération plus grande.
goods-beyond-trips = Sur { NUMBER($tonnes) } t, les camions pourraient apporter au plus { NUMBER($most_tonnes) } t dans tout le calendrier, même si rien d’autre ne bougeait.
    .remedy = Écrivez des tonnes et non des kilogrammes (600 kg s’écrit avec son unité) ; ou ajoutez des camions ou des jours.
people-beyond-trips = De tous ceux qui partent ({ NUMBER($people) }), les véhicules pourraient emmener au plus { NUMBER($most_people) } dans tout le calendrier, même si rien d’autre ne bougeait.
    .remedy = Comptez les chiffres des personnes qui partent et des véhicules ; ou ajoutez des véhicules ou des jours.
longest-aboard-too-short = Le chemin le plus rapide vers « { $value } » prend { $quickest_minutes } min, montée et descente comprises ; personne ne doit être à bord plus de { $longest_minutes } min, personne d’entre eux ne pourrait donc partir.
    .remedy = Écrivez un longest_aboard d’au moins { $quickest_minutes } min, ou ajoutez un chemin plus rapide ou des destinations plus proches.
total-row = « { $value } » semble être la ligne qui additionne les autres : elle les compterait une seconde fois.
    .remedy = Supprimez la ligne ; si quelque chose s’appelle vraiment ainsi, donnez-lui un nom plus long.

## La carte

coordinate-range = { $value } n’est pas une { $kind ->
    [latitude] latitude : elle doit être entre -90 et 90
   *[longitude] longitude : elle doit être entre -180 et 180
}.
    .remedy = Vérifiez si latitude et longitude ont été échangées.
half-coordinates = La { $key ->
    [latitude] latitude
   *[longitude] longitude
} manque.
    .remedy = Donnez les deux, ou aucune.
coordinates-swapped = La latitude { $latitude } et la longitude { $longitude } sont loin de tous les autres lieux ; échangées, elles tombent parmi eux.
    .remedy = Échangez les deux nombres.
coordinates-outside-zone = La latitude { $latitude } et la longitude { $longitude } sont loin de { $zone } ; échangées, elles s’y trouvent.
    .remedy = Échangez les deux nombres, ou corrigez le fuseau horaire.
far-from-all = La latitude { $latitude } et la longitude { $longitude } sont loin de tous les autres lieux.
    .remedy = Vérifiez les deux nombres.

## Chemins et véhicules

no-way-out = Le lieu « { $place } » n’a pas d’issue : aucune liaison n’en part, ni vers un lieu ni vers un passage.
    .remedy = Ajoutez une liaison qui en parte, vers un passage d’un couloir ou vers une destination.
no-way-in = Le point de distribution « { $place } » n’a pas d’accès : aucune liaison n’y mène, rien ne peut donc y être apporté.
    .remedy = Ajoutez des liaisons qui lui soient propres, depuis un passage d’un couloir ou un entrepôt ; il faut aussi aux camions un retour.
unreachable = Aucun chemin ne mène de « { $place } » à « { $value } ».
    .remedy = { $corridors ->
        [0] Aucun couloir n’est indiqué ; nommez dans un couloir les passages du trajet, corridors: [{"{"}id: out, gates: [ ... ]{"}"}], ou ajoutez une liaison sans passage.
       *[other] Ajoutez les liaisons qui manquent : lieu à passage, passage à passage, passage à lieu ; ou les voies d’un passage qui ne sert que dans l’autre sens ; ou supprimez la destination.
    }
unreachable-on-one-side = Aucun chemin ne mène de « { $place } » à « { $value } » : { $side ->
    [inner] les deux comptent comme situés en deçà des passages
   *[outer] les deux comptent comme situés au-delà des passages
} ; aucun couloir ne mène donc de l’un à l’autre, quelles que soient les liaisons.
    .remedy = Écrivez { $side ->
        [inner] side: outer au lieu qui est au-delà des passages
       *[outer] side: inner au lieu qui est en deçà des passages
    } ; ou, si aucun passage ne les sépare, ajoutez une liaison qui mène droit de l’un à l’autre.
side-by-use = Des personnes partent d’ici ; « { $object } » compte donc comme situé en deçà des passages, ce que les lieux de ce genre ne sont pas d’habitude.
    .remedy = Écrivez side: inner pour le dire vous-même, ou side: outer si ce lieu est au-delà des passages.
group-nobody-can-carry = Aucun véhicule ne peut les emmener : rien de ce qui dessert « { $place } » n’a de place pour des { $kind ->
    [stretchers] blessés couchés
    [wheelchairs] personnes en fauteuil roulant
   *[seats] personnes assises
}.
    .remedy = Ajoutez une flotte qui en a, ou donnez le nombre dans l’une de celles qui en ont.
no-way-for-carriers = Les véhicules qui pourraient les emmener ({ $classes }) n’ont de chemin vers aucune de leurs destinations.
    .remedy = Ajoutez des liaisons pour ces classes, ou pour toute classe.
no-way-to-group = Les véhicules qui pourraient les emmener ({ $fleets }) n’ont, de là où ils sont, aucun chemin vers « { $place } ».
    .remedy = { $missing ->
        [0] Ajoutez l’accès : des voies entrantes aux passages d’un couloir, et des liaisons qui y mènent (une liaison avec two_way: false ne va que dans un sens).
        [one] Ajoutez la liaison qui manque, { $links } ; une liaison avec two_way: false ne va que dans un sens.
       *[other] Ajoutez les liaisons qui manquent, { $links } ; une liaison avec two_way: false ne va que dans un sens.
    }
fleet-reaches-nothing = { $vehicles ->
    [one] Le seul véhicule de { $object } reste inutile
   *[other] Les { $vehicles } véhicules de { $object } restent inutiles
} : de { $vehicles ->
    [one] sa
   *[other] leur
} base, « { $home } », aucun chemin ne mène à rien ni à personne { $vehicles ->
    [one] qu’il pourrait
   *[other] qu’ils pourraient
} emmener.
    .remedy = { $missing ->
        [0] Ajoutez un chemin au départ de cette base : des liaisons, et des voies entrantes aux passages d’un couloir.
        [one] Ajoutez la liaison qui manque, { $links }, ou écrivez une autre base (home).
       *[other] Ajoutez les liaisons qui manquent, { $links }, ou écrivez une autre base (home).
    }
nobody-carries-goods = La pause doit couvrir { $tonnes } t de marchandises, mais aucun véhicule n’en transporte.
    .remedy = Ajoutez des camions, ou écrivez within_pause: false.
goods-will-not-move = Aucun véhicule ne transporte de marchandises ; { $tonnes } t ne { $tonnes ->
    [one] bougera
   *[other] bougeront
} pas.
    .remedy = Ajoutez des camions, ou retirez cet envoi.

## Changements

change-form = Ceci n’est pas un changement.
    .remedy = Écrivez un chemin, « = » et une valeur : fleets.autocars.count=60.
change-value = La valeur « { $value } » ne peut être lue.
    .remedy = Écrivez un nombre, un mot, ou un texte entre guillemets ; fermez chaque crochet et guillemet.
change-not-here = « { $value } » appartient à la scène elle-même et ne change pas le temps d’un calcul.
    .remedy = Écrivez-le dans scene.yaml.
change-twice = Un autre changement fixe la même chose, et seul le dernier vaudrait.
    .remedy = N’en donnez qu’un.
change-no-field = Le changement ne dit pas ce qu’il fixe de « { $value } ».
    .remedy = Écrivez { $path }=valeur ; connus à cet endroit : { $fields }.
change-in-list = « { $value } » est ici une liste, et un changement n’atteint pas ses lignes.
    .remedy = Remplacez-la tout entière, { $path }=[ ... ], ou changez la ligne dans son fichier.
change-unknown = { $likely ->
    [none] Le changement ne mène nulle part : il n’y a pas de « { $value } ».
   *[other] Le changement ne mène nulle part : il n’y a pas de « { $value } » (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Écrivez section.identifiant.clé=valeur, comme dans fleets.autocars.count=60.

## Nouvelles scènes

no-such-example = { $likely ->
    [none] Il n’y a pas d’exemple de ce nom.
   *[other] Il n’y a pas d’exemple de ce nom (vouliez-vous dire « { $likely } » ?).
}
    .remedy = Les exemples sont : { $examples }.
directory-not-empty = Il y a déjà quelque chose ici, et rien n’est écrasé.
    .remedy = Nommez un nouveau dossier, ou un dossier vide.
cannot-write = Le dossier ne peut pas être écrit : { $why }.
    .remedy = Nommez un dossier où vous avez le droit d’écrire.

yaml-too-deep = Le fichier emboîte des crochets ou des listes trop profondément pour être lu.
    .remedy = Écrivez la scène en listes et clés simples, sur quelques niveaux.
