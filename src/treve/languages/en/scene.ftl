# What can be wrong with a scene: one message a finding, with what to do about it.

## Files

file-missing = The file { $file } does not exist.
    .remedy = Check the name, or put the file there.
folder-for-file = { $example ->
    [yes] { $file } is the name of an example, not of a file.
   *[no] { $file } is a folder, not a file.
}
    .remedy = { $likely ->
        [none] Name a file; none of the usual name lies in there.
       *[other] Name the file: { $likely }.
    }
file-unreadable = The file { $file } cannot be read: { $why }.
    .remedy = Check that it is what its name says and that you may read it.
not-a-workbook = The file { $file } is not a workbook, whatever its name ends in.
    .remedy = Save it again from the spreadsheet as .xlsx or .ods, or as CSV under the name of a CSV file.
wrong-encoding = Byte { $offset } (hexadecimal { $byte }) is not UTF-8; the file looks like { $likely }.
    .remedy = Save it again as UTF-8 (in a spreadsheet: "CSV UTF-8").
file-too-large = The file { $file } has more than { $most_megabytes } MB, the most that is read.
    .remedy = Check that it is the file you mean; put the long lists of a scene into tables beside it, and only what a plan needs into these.
not-a-text-file = This is a workbook, an archive, a PDF or other data, not a text file.
    .remedy = Give a table of a workbook its own ending (.xlsx, .ods); save a scene as plain text.
unwritable-sign = The text holds { $sign }, which is no letter: half of one, a control character, or an invisible sign that turns the direction of writing.
    .remedy = Write the letter itself, or leave it out; letters of every script stand without such signs.
empty-file = The file { $file } is empty.
    .remedy = Write the scene into it, or start from one with: treve new DIR.
no-such-scene = There is no scene of this name, neither a folder with scene.yaml nor a file nor an example{ $likely ->
    [none] {""}
   *[other] {" "}(did you mean "{ $likely }"?)
}.
    .remedy = Examples are: { $examples }.
folder-without-scene = The folder holds no { $file }{ $likely ->
    [none] {""}
   *[other] {" "}(did you mean "{ $likely }"?)
}.
    .remedy = Name the folder that holds it, or the YAML file itself; treve new makes a scene in a new folder.
not-a-scene = This is not a scene: its top is no list of keys such as name, calendar and places.
    .remedy = Start from one with: treve new DIR.

## YAML

yaml-syntax = This cannot be read as YAML: { $problem }.
    .remedy = Look at this line and the one above: brackets, quotes, colons and the depth of indentation; a text that holds a colon or a comma stands between quotation marks.
yaml-tab = A tab stands where YAML wants spaces.
    .remedy = Put spaces in its place.
yaml-alias = Anchors (&), aliases (*) and merge keys (<<) are not used in scenes.
    .remedy = Write the value out in each place.
yaml-tag = The tag { $tag } is not used in scenes.
    .remedy = Leave it out; put quotes around text.
yaml-duplicate-key = The key "{ $key }" stands here a second time.
    .remedy = Keep one of the two.

## Keys and values

unknown-key = { $likely ->
    [none] The key "{ $key }" is not known here.
   *[other] The key "{ $key }" is not known here (did you mean "{ $likely }"?).
}
    .remedy = { $likely ->
   *[other] Correct it or leave it out.
    [none] Correct it or leave it out; known here: { $allowed }.
}
comma-in-number = The number is cut at its comma: "{ $key }" stands here as a key of its own.
    .remedy = Write a point for decimals, and nothing between thousands.
missing-key = The key "{ $key }" is missing.
    .remedy = { $key ->
        [treve] Add treve: 1, the version of the format.
        [treve_agreement] Add treve_agreement: 1, the version of the format.
        [treve_events] Add treve_events: 1, the version of the format.
       *[other] Add { $key }: with its value.
    }
rows-of-another-list = { $rows ->
    [one] This row belongs
   *[other] This row and the { $rows ->
        [2] next belong
       *[other] following ones, { $rows } in all, belong
    }
} to "{ $meant }", but { $rows ->
    [one] stands
   *[other] stand
} under "{ $section }"{ $stated ->
    [0] {""}: the heading "{ $meant }:" is missing
   *[other] {""}
}.
    .remedy = { $stated ->
        [0] Write the heading "{ $meant }:" on a line of its own above, or take the # away in front of it.
       *[other] Move { $rows ->
            [one] it
           *[other] them
        } below the heading "{ $meant }:".
    }
empty-row = Nothing stands behind this dash.
    .remedy = Write the entry behind it, or take the dash away; to leave a row out for a while, put the # in front of the dash.
no-value = The key "{ $key }" has no value.
    .remedy = Write its value, or leave the key out if it may be left out.
no-entries = Nothing is listed under "{ $key }".
    .remedy = Write its entries below it, each after a "-"; or leave this file out.
unknown-word = { $likely ->
    [none] "{ $value }" is not a word for { $key }.
   *[other] "{ $value }" is not a word for { $key } (did you mean "{ $likely }"?).
}
    .remedy = Use one of: { $allowed }.
wrong-version = "{ $value }" is not a version of the format that this program reads.
    .remedy = Write treve: 1.
not-text = "{ $value }" for { $key } is not text.
    .remedy = Put quotes around it.
list-for-text = { $key } takes one text, not a list and no keys of its own.
    .remedy = Write all of it as one text, between quotes: "one; another".
bad-id = "{ $value }" cannot be an id.
    .remedy = Use letters, digits, "-" and "_", beginning with a letter or digit.
list-wrongly-parted = The parts of "{ $value }" are not parted by semicolons.
    .remedy = In a table the sign between the parts of a list is a semicolon; write "{ $meant }".
not-a-number = "{ $value }" for { $key } is not a number.
    .remedy = { $number ->
        [none] Write a number, with a point for decimals and nothing between thousands.
       *[other] Write the number alone, { $number }, if it is in the unit that the key stands for.
    }
number-too-large = { $value } for { $key } is more than { $most }{ $unit }, the most that can be planned with.
    .remedy = Count its digits, and write the number in the unit of the key; plan a larger operation in parts.
number-too-small = { $value } for { $key } is less than { $least }{ $unit }, the least that can be planned with.
    .remedy = Write the number in the unit of the key, or zero.
length-without-unit = "{ $text }" has no unit.
    .remedy = Write { $text } h for hours, { $text } min for minutes or { $text } d for days.
number-is-date = "{ $value }" for { $key } is a date or a time of day, not a number.
    .remedy = In a spreadsheet give the cell the format Number and type it again with a point for decimals; a length of time is written 9 min or 1 h 30 min.
not-whole = { $value } for { $key } is not a whole number.
    .remedy = Write a whole number; if the point stands between thousands, leave it out.
thousands-point = "{ $value }" for { $key } is { $whole } to one reader and { $whole } thousand to another.
    .remedy = Write a whole number; if the point stands between thousands, leave it out.
negative-number = { $value } for { $key } is negative.
    .remedy = { $key ->
        [count] Write one or more
        [bays] Write one or more
        [lanes] Write one or more
        [occupancy] Write one or more
       *[other] Write zero or more
    }.
fractional-people = { $value } is no number of people: people are whole.
    .remedy = Write a whole number of people; if the point stands between thousands, leave it out.
negative-people = { $value } is no number of people: it is negative.
    .remedy = Write the number of people, zero or more.
not-a-truth = "{ $value }" for { $key } is neither true nor false.
    .remedy = Write true or false.
not-a-list = "{ $value }" for { $key } is not a list.
    .remedy = Write it as [ ... ], or one entry a line after "-".
list-for-keys = { $key } is a list here, and takes keys of its own.
    .remedy = { $likely ->
        [none] Write it with its keys: { $allowed }.
       *[other] Write {"{"} { $likely }: [ ... ] {"}"}; the keys are { $allowed }.
    }
not-a-mapping = "{ $value }" for { $key } has no keys of its own.
    .remedy = { $key ->
        [intake_per_hour] Write it as {"{"} people: { $value } {"}"}, or by category: {"{"} stretcher_cases: { $value } {"}"}.
        [capacity] Write it as {"{"} people: { $value } {"}"}, or by category: {"{"} stretcher_cases: { $value } {"}"}.
       *[other] Write it as {"{"} key: value {"}"}.
    }
not-hours = "{ $value }" for { $key } is not hours from one time to another.
    .remedy = Write {"{"}from: "06:00", to: "20:00"{"}"}, or a list of these; in a table and after --set also 06:00/20:00, several with semicolons between them.
assumed-unknown = { $likely ->
    [none] "{ $value }" is said to be assumed, but the object has no such key.
   *[other] "{ $value }" is said to be assumed, but the object has no such key (did you mean "{ $likely }"?).
}
    .remedy = Name a key of this object.

## Tables

table-missing = The table { $file } does not exist beside the scene.
    .remedy = Check the name, or put the table there.
table-is-folder = { $file } is a folder, not a table.
    .remedy = Name the .csv or .xlsx file itself.
table-outside = The table { $file } lies outside the scene's folder.
    .remedy = Put it beside the scene and give its name alone.
not-a-table = { $file } is neither a list nor the name of a table.
    .remedy = Name a .csv or .xlsx file, or write the entries here.
table-empty = The table has no rows.
    .remedy = Add rows below its headers, or name no table.
table-cut = A quotation mark is opened here and never closed: the table is cut or broken.
    .remedy = Close it, or write the table again from where it came.
table-too-long = The table has more than { $most_rows } rows, the most that is read.
    .remedy = Put into it only what a plan needs: one row for each place, group or link of this scene.
table-cell-too-long = A cell is longer than { $most_letters } letters: often a quotation mark further up was opened and never closed.
    .remedy = Close it, or shorten the text.
sheet-too-large = A sheet of { $file } reaches down to row { $rows } and to the right to column { $columns }; { $most_cells } cells are the most that is read.
    .remedy = Delete what stands far below or beside the table (select the rows and columns and delete them whole), or save the table as CSV.
table-no-header = The first row is no row of headers, and there is no HXL tag row.
    .remedy = Put the names of the columns first: { $wanted } at least.
table-missing-column = The column "{ $key }" is missing.
    .remedy = Add it, or tag the column that holds it (HXL).
table-ragged-row = The row has { $cells ->
    [one] one cell
   *[other] { $cells } cells
}, the headers have { $expected }.
    .remedy = Complete the row; put quotes around a text with a comma, and a point for decimals; a last row that is short often means that the file was cut.
unknown-sheet = { $likely ->
    [none] The workbook has no sheet "{ $value }".
   *[other] The workbook has no sheet "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Name one of its sheets.

## Times

not-a-time = "{ $value }" is not a date with a time.
    .remedy = Write local time such as 2026-11-02T06:00, or 06:00 for hours of every day.
no-such-time = There is no such day or hour as "{ $value }".
    .remedy = Hours go from 00:00 to 24:00, minutes to 59, and the day must exist in its month.
year-beyond-limit = The date "{ $value }" lies outside the years { $first } to { $last }.
    .remedy = Correct the year.
calendar-too-long = The calendar lasts { $days } days; { $most_days } days are the most that is planned at once.
    .remedy = Correct the year or the month of its start or end, or plan one part of the operation at a time.
hours-of-nothing = The hours from { $start } to { $end } begin and end at the same minute.
    .remedy = Write 00:00 to 24:00 for the whole day, or correct one of the two.
time-with-offset = "{ $value }" has an offset; times are local to the scene's zone.
    .remedy = Convert it to local time and leave the offset out, as in { $without }.
time-without-date = "{ $value }" for { $key } has no date.
    .remedy = Write the date too, such as 2026-11-02T{ $value }.
time-does-not-exist = { $value } does not exist in { $zone }: the clocks go forward then.
    .remedy = Use { $next }, or a time before the change.
time-twice = { $value } happens twice in { $zone }: the clocks go back then. The first is taken.
    .remedy = Choose a time outside that hour if the second was meant.
end-before-start = The end { $end } is not after the start { $start }.
    .remedy = Exchange or correct them.
hours-overlap = The hours that start at { $start } begin before the earlier ones end at { $end }.
    .remedy = Join them into one, or correct one of them.
unknown-time-zone = { $likely ->
    [none] "{ $value }" is not a time zone.
   *[other] "{ $value }" is not a time zone (did you mean "{ $likely }"?).
}
    .remedy = Use an IANA name such as Asia/Damascus.
pause-of-two-kinds = The pause has daily hours and windows at once.
    .remedy = Keep one of the two.
no-windows = The pause leaves no hours at all.
    .remedy = Give at least one window, inside the calendar.
window-outside-calendar = The window { $start } to { $end } is not inside the calendar, { $calendar_start } to { $calendar_end }.
    .remedy = Move the window, or the calendar's start and end.
hours-outside-calendar = These hours never fall inside the calendar: the { $kind ->
    [fleet] fleet never drives
    [place] place never opens
    [corridor] corridor never opens
   *[gate] gate is shut all the time
}.
    .remedy = Correct their dates, or leave the hours out if it is always { $kind ->
        [fleet] in service
       *[gate] open
    }.
hours-outside-windows = These hours never meet the hours of the pause: the { $kind ->
    [fleet] fleet never drives
    [place] place never opens
    [corridor] corridor never opens
   *[gate] gate is shut all the time
} that anything may move.
    .remedy = Correct them, or the hours of the pause in the calendar; leave them out if it is always { $kind ->
        [fleet] in service
       *[gate] open
    }.
hours-cut = Of the { $hours ->
    [one] one hour
   *[other] { $hours } hours
} from { $start } to { $end } at most { $inside_hours } { $inside_hours ->
    [one] falls
   *[other] fall
} into the hours of the pause on any day; for the { $kind } the others are lost.
    .remedy = Correct them if they are a slip; if not, longer hours of the pause, or a later end of the calendar, would win the others.
hours-end-with-calendar = Hours of every day end with the calendar, at { $end }: after that the { $kind ->
    [fleet] fleet drives no farther
   *[place] place takes nobody in
}, though vehicles out of the zone may still be on the road.
    .remedy = Let the calendar end later (and say the hours of the pause as windows), or leave the hours out if it is always { $kind ->
        [fleet] in service
       *[place] open
    }.
hours-empty = The list of hours is empty: the { $kind ->
    [fleet] fleet never drives
    [place] place never opens
    [corridor] corridor never opens
   *[gate] gate is shut all the time
}.
    .remedy = Give hours, or leave the key out if it is always { $kind ->
        [fleet] in service
       *[gate] open
    }.
margin-eats-half = The margin of { $margin_minutes } min keeps more than half of the window of { $window_minutes } min free that starts at { $start }.
    .remedy = Make the margin shorter or the window longer, if that is not meant.
margin-eats-window = The margin of { $margin_minutes } min leaves nothing of the window of { $window_minutes } min that starts at { $start }.
    .remedy = Make the margin shorter or the window longer.

## Names

duplicate-id = The id stands here a second time.
    .remedy = { $section ->
        [groups] Give one of the two another id; a group that states none is called by its place and category, so give it one or write all its destinations in one row.
       *[other] Give one of the two another id; places and gates share their names.
    }
id-differs-in-case = This id differs from "{ $other }" only by capital letters.
    .remedy = If both are the same, correct one of them; if not, give one a name that cannot be mistaken.
duplicate-link = A link from { $origin } to { $destination } for the same class stands further up with { $earlier_minutes } min; this one, with { $minutes } min, is used.
    .remedy = Keep one of the two.
unknown-place = { $likely ->
    [none] There is no place "{ $value }".
   *[other] There is no place "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add the place.
unknown-end = { $likely ->
    [none] There is no place or gate "{ $value }".
   *[other] There is no place or gate "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add the place or gate.
unknown-gate = { $likely ->
    [none] There is no gate "{ $value }".
   *[other] There is no gate "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add the gate.
unknown-party = { $likely ->
    [none] There is no party "{ $value }".
   *[other] There is no party "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add it under parties.
unknown-source = { $likely ->
    [none] There is no source "{ $value }".
   *[other] There is no source "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, add it under sources, or write the source out in several words.
unknown-class = { $likely ->
    [none] There is no vehicle class "{ $value }".
   *[other] There is no vehicle class "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Use one of { $allowed }, or describe your own under classes.
class-nobody-drives = { $likely ->
    [none] No fleet is of the class "{ $value }": the row is never used.
   *[other] No fleet is of the class "{ $value }": the row is never used (did you mean "{ $likely }"?).
}
    .remedy = Correct the class, or leave the row out.
link-to-itself = The link leads from a place to itself.
    .remedy = Correct one of its ends, or leave it out.
gate-twice = The corridor passes the gate "{ $value }" twice.
    .remedy = Name each gate once, from the inner side to the outer.
corridor-without-gates = The corridor passes no gate.
    .remedy = Name its gates; a road without gates is a link from place to place.
gates-turned = Nothing leads through the corridor as its gates stand; from the inner side outward they come in the other order.
    .remedy = Write gates: [{ $meant }].
too-many-gates = The corridor passes { $gates } gates; one way may pass { $most }.
    .remedy = Join gates that stand close to each other into one, with the minutes of all of them.
link-zero-minutes = The way from "{ $origin }" to "{ $destination }" takes no time at all.
    .remedy = Write the minutes that a vehicle drives; in a spreadsheet a formula that was never worked out counts as 0: open it there and save it again.
loaded-quicker-than-empty = Loaded vehicles take { $loaded_minutes } min, empty ones { $empty_minutes } min: loaded ones are quicker.
    .remedy = Exchange or correct the two if that is a slip.
gate-without-corridor = No corridor passes this gate: it is never used.
    .remedy = Name it in a corridor, or leave it out.

## Figures

more-leaving-than-people = { $leaving ->
    [one] One person leaves
   *[other] { $leaving } people leave
}, but { $people ->
    [0] there is nobody
    [one] there is only one
   *[other] there are only { $people }
}.
    .remedy = Correct one of the two counts.
no-destination-chosen = People leave, but no destination is given.
    .remedy = Write destinations: with the places they chose.
no-destination = The list of destinations is empty.
    .remedy = Name at least one place, or leave the key out where nobody leaves.
shares-do-not-sum = The choices add up to { $chosen ->
    [one] one person
   *[other] { $chosen } people
}, but { $leaving ->
    [0] nobody leaves
    [one] one leaves
   *[other] { $leaving } leave
}.
    .remedy = Correct the choices or the number that leaves.
destination-twice = The destination "{ $value }" is named twice.
    .remedy = Name it once; to say how many chose each, write { "{" }{ $value }: PEOPLE, ...{ "}" }.
destination-same-place = The destination "{ $value }" is where they are already.
    .remedy = Name another place.
destination-cannot-receive = The place "{ $value }" is of kind { $kind } and takes nobody in.
    .remedy = Choose a receiving_site or hospital, or change the kind of the place.
count-not-chosen = { $used ->
    [0] None of the counts is marked as used.
   *[other] { $used } counts are marked as used at once.
}
    .remedy = Write used: true at exactly one.
people-and-count = people says { $people }, the count in use says { $used }.
    .remedy = Leave people out, or mark the count that you mean.
release-after-calendar = They may not leave before { $release }, but the last window ends at { $end }.
    .remedy = Correct the release, or move the end of the calendar.
room-too-small = { $kind ->
    [goods] { $needed } kg { $needed ->
        [one] is
       *[other] are
    } to be brought here, but there is room for { $room } kg.
    [people] { $needed ->
        [one] One person
       *[other] { $needed } people
    } can go nowhere else, but there is { $room ->
        [0] no room
       *[other] room for { $room }
    }.
   *[other] { $kind ->
        [civilians] Civilians
        [walking_wounded] Walking wounded
        [stretcher_cases] Stretcher cases
        [wheelchair_users] People with wheelchairs
        [fighters] Fighters
       *[fighters_families] Fighters' families
    }: { $needed } can go nowhere else, but there is { $room ->
        [0] no room
       *[other] room for { $room }
    } of them.
}
    .remedy = { $kind ->
        [goods] Give it more room, or bring less.
       *[other] Give it more room, or name a second destination that they may choose; as it stands it cannot be done.
    }
place-without-bays = The place has no bays: no vehicle can ever load or unload.
    .remedy = Give the number of bays, or leave the key out for no limit.
gate-without-lanes = The gate has no lanes: nothing ever passes.
    .remedy = Give at least one lane; a gate that is shut has no corridor.
gate-switch-missing = The gate has { $lanes ->
        [one] a lane that is switched
       *[other] { $lanes } lanes that are switched
    } from one direction to the other, and does not say how long that takes.
    .remedy = Write switch: with its unit beside switched:, as in switch: 10 min; count lanes that need no switching as both:.
gate-switch-idle = The gate says how long it takes to switch a lane, but has no lane that is switched.
    .remedy = Count those lanes as switched: instead of both:, or take switch: out.
group-together-apart = Those who leave keep together, but were counted apart, for several places: { $value }.
    .remedy = List the places they would all go to, without numbers; or take keep_together: out.
group-together-nowhere = The groups that keep together as { $word } chose no place in common: { $value } did not choose any of those that the others chose.
    .remedy = Ask them once more, or give them words of their own.
group-together-no-room = No place that they chose has room for all who keep together ({ $people }): { $value } has room for { $room }.
    .remedy = Find a larger place, or let them go to several: take keep_together: out.
gate-without-minutes = The gate does not say how long a vehicle takes.
    .remedy = Write minutes: with a number or with rows; mark it as assumed if nobody measured it.
gate-zero-minutes = A passage takes no time at all: the gate never holds anybody up.
    .remedy = Give the minutes if it does.
gate-many-minutes = One vehicle holds a lane for { NUMBER($minutes) } min; vehicles that pass in each lane in a whole day: { NUMBER($vehicles_a_day) }.
    .remedy = Write the minutes of one vehicle alone, without what it waits; if it does take as long, leave it.
gate-row-missing = { $load ->
    [any] No row of minutes fits the class { $vehicle }: its vehicles may not pass.
    [empty] No row of minutes fits empty vehicles of the class { $vehicle }: they may not pass.
   *[other] No row of minutes fits vehicles of the class { $vehicle } that carry { $load }: they may not pass.
}
    .remedy = Add a row, or one for any class and load.
empty-fleet = The fleet has no vehicles.
    .remedy = Give their number, or leave the fleet out.
reserve-below-one = A reserve of { $percent } % is less than one vehicle in a hundred; rounded up, one vehicle is kept back.
    .remedy = Write { $meant } if { $meant } % was meant.
fleet-kept-back-whole = A reserve of { $percent } % keeps { $vehicles ->
        [one] the fleet’s only vehicle
       *[other] all { $vehicles } vehicles of the fleet
    } back.
    .remedy = Lower reserve_percent; it is rounded up to whole vehicles.
fleet-below-convoy = The fleet has { $vehicles ->
        [one] one vehicle
       *[other] { $vehicles } vehicles
    } in service, fewer than go together on { $corridors }, and no other fleet has enough there to take them along.
    .remedy = Let smaller convoys pass (smallest), or give one fleet as many vehicles as go together; those of others then go along behind them.
convoy-without-vehicles = A convoy of no vehicles lets nobody through.
    .remedy = Write one or more; leave convoy out where each vehicle may go when it likes.
convoy-sizes-turned = The smallest convoy ({ $smallest_vehicles }) is larger than the largest ({ $largest_vehicles }).
    .remedy = Exchange the two numbers, or correct one of them.
convoy-spacing-idle = Vehicles may go alone on this corridor, one right behind the other: nobody has to keep the spacing of { $seconds } s.
    .remedy = Write how many go together at least (smallest: 2 or more), or the minutes that each holds the gate; or leave spacing out.
escort-teams-none = Without escort teams no convoy ever leaves.
    .remedy = Write one or more; leave escort_teams out where convoys go without escort.
escort-without-convoys = Escort teams are stated ({ $teams }), but no corridor is used in convoys: they lead nobody.
    .remedy = Write convoy at the corridors that are used in convoys, such as convoy: 10; or leave escort_teams out.
fleet-key-alone = { $key } says nothing without { $other }, which is not stated.
    .remedy = Add { $other } with its unit, or leave { $key } out: longest_shift goes with rest, longest_driving with refuelling.
fleet-length-none = { $key } is 0: no vehicle could leave.
    .remedy = Write the length of time that is meant, such as 8 h; or leave the key out where there is no limit.
occupancy-not-car = Only vehicles that do not return have an occupancy; { $vehicle } does.
    .remedy = Leave occupancy out, and give seats if the class's number is wrong.
car-home-outer = Private cars belong to people inside, but "{ $value }" lies outside the gates.
    .remedy = Give the place that the cars leave from.
car-empty = The occupancy of { $occupancy } means that nobody leaves in these cars.
    .remedy = Give at least 1.
car-overfull = More people sit in each car than it has seats: { $occupancy } against { $seats }.
    .remedy = Correct the occupancy, or give the seats.
nothing-to-move = Nobody leaves and no goods are to be brought.
    .remedy = Add groups with people who leave, or consignments.
too-many-people = All groups together come to { $total } people who leave; { $most } are the most that can be planned with.
    .remedy = Look for a total among the groups or for a figure with too many digits; plan a larger operation in parts.
too-many-vehicles = All fleets together come to { $total } vehicles; { $most } are the most that can be planned with.
    .remedy = Look for a figure with too many digits; plan a larger operation in parts.
too-many-trips = Even with the largest vehicles { $trips } loaded trips are needed; { $most } are the most that can be planned with.
    .remedy = Check the people who leave, the tonnes, and what a vehicle carries; plan a larger operation in parts.
goods-beyond-trips = Of { NUMBER($tonnes) } t the trucks could bring { NUMBER($most_tonnes) } t at most in the whole calendar, even if nothing else moved.
    .remedy = Write tonnes, not kilograms (600 kg may be written with its unit); or add trucks or days.
people-beyond-trips = Of all who leave ({ NUMBER($people) }) the vehicles could carry { NUMBER($most_people) } at most in the whole calendar, even if nothing else moved.
    .remedy = Count the digits of the people who leave and of the vehicles; or add vehicles or days.
longest-aboard-too-short = The quickest way to "{ $value }" takes { $quickest_minutes } min with boarding and alighting; nobody may be aboard longer than { $longest_minutes } min, so nobody of them could leave.
    .remedy = Write a longest_aboard of at least { $quickest_minutes } min, or add a quicker way or nearer destinations.
total-row = "{ $value }" looks like the row that adds up the others: it would count them a second time.
    .remedy = Leave the row out; if something is really called so, give it a longer name.

## The map

coordinate-range = { $value } is no { $kind ->
    [latitude] latitude: it must lie between -90 and 90
   *[longitude] longitude: it must lie between -180 and 180
}.
    .remedy = Check whether latitude and longitude changed places.
half-coordinates = The { $key ->
    [latitude] latitude
   *[longitude] longitude
} is missing.
    .remedy = Give both, or neither.
coordinates-swapped = Latitude { $latitude } and longitude { $longitude } lie far from all other places; the other way round they lie among them.
    .remedy = Exchange the two numbers.
coordinates-outside-zone = Latitude { $latitude } and longitude { $longitude } lie far from { $zone }; the other way round they lie in it.
    .remedy = Exchange the two numbers, or correct the time zone.
far-from-all = Latitude { $latitude } and longitude { $longitude } lie far from all other places.
    .remedy = Check both numbers.

## Ways and vehicles

no-way-out = The place "{ $place }" has no way out: no link leads from it to a place or a gate.
    .remedy = Add a link from it, to a gate of a corridor or to a destination.
no-way-in = The distribution point "{ $place }" has no way in: no link leads to it, so no goods can be brought there.
    .remedy = Add links of its own, from a gate of a corridor or from a warehouse; trucks need a way back too.
unreachable = No way leads from "{ $place }" to "{ $value }".
    .remedy = { $corridors ->
        [0] No corridor is stated; name the gates on the way in one, corridors: [{"{"}id: out, gates: [ ... ]{"}"}], or add a link that passes no gate.
       *[other] Add the links that are missing: place to gate, gate to gate, gate to place; or the lanes of a gate that serves the other direction alone; or leave the destination out.
    }
unreachable-on-one-side = No way leads from "{ $place }" to "{ $value }": both count as { $side ->
    [inner] inside
   *[outer] outside
} of the gates, so no corridor leads from one to the other, whatever links there are.
    .remedy = Write { $side ->
        [inner] side: outer at the place that lies before the gates
       *[outer] side: inner at the place that lies behind the gates
    }; or, if the gates do not lie between them, add a link that leads straight from one to the other.
side-by-use = People leave from here, so "{ $object }" counts as lying behind the gates, though places of its kind usually do not.
    .remedy = Write side: inner to say so yourself, or side: outer if it lies before the gates.
group-nobody-can-carry = No vehicle can carry them: nothing that serves "{ $place }" has room for { $kind ->
    [stretchers] stretcher cases
    [wheelchairs] people with wheelchairs
   *[seats] seated people
}.
    .remedy = Add a fleet that has it, or give the number in one that does.
no-way-for-carriers = The vehicles that could carry them ({ $classes }) have no way to any of their destinations.
    .remedy = Add links for these classes, or for any class.
no-way-to-group = The vehicles that could carry them ({ $fleets }) have no way to "{ $place }" from where they stand.
    .remedy = { $missing ->
        [0] Add the way in: lanes inward at the gates of a corridor, and links towards it (a link with two_way: false leads one way only).
        [one] Add the link that is missing, { $links }; a link with two_way: false leads one way only.
       *[other] Add the links that are missing, { $links }; a link with two_way: false leads one way only.
    }
fleet-reaches-nothing = { $vehicles ->
    [one] The only vehicle of { $object } stands
   *[other] All { $vehicles } vehicles of { $object } stand
} idle: from home in "{ $home }" no way leads to anybody or anything that { $vehicles ->
    [one] it
   *[other] they
} could carry.
    .remedy = { $missing ->
        [0] Add a way from there: links, and lanes inward at the gates of a corridor.
        [one] Add the link that is missing, { $links }, or write another home.
       *[other] Add the links that are missing, { $links }, or write another home.
    }
nobody-carries-goods = The pause must cover { $tonnes } t of goods, but no vehicle carries goods.
    .remedy = Add trucks, or write within_pause: false.
goods-will-not-move = No vehicle carries goods, so { $tonnes } t here will not move.
    .remedy = Add trucks, or take the consignment out.

## Changes

change-form = This is not a change.
    .remedy = Write a path, "=" and a value: fleets.buses.count=60.
change-value = The value "{ $value }" cannot be read.
    .remedy = Write a number, a word, or text in quotes; close every bracket and quotation mark.
change-not-here = "{ $value }" belongs to the scene itself and is not changed for one run.
    .remedy = Write it in scene.yaml.
change-twice = Another change sets the same, and only the last one would hold.
    .remedy = Give one of them.
change-no-field = The change does not say what of "{ $value }" it sets.
    .remedy = Write { $path }=value; known there: { $fields }.
change-in-list = "{ $value }" is a list here, and a change does not reach into its rows.
    .remedy = Set the whole of it, { $path }=[ ... ], or change the row in its file.
change-unknown = { $likely ->
    [none] The change leads nowhere: there is no "{ $value }".
   *[other] The change leads nowhere: there is no "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Write section.id.key=value, as in fleets.buses.count=60.

## New scenes

no-such-example = { $likely ->
    [none] There is no example of this name.
   *[other] There is no example of this name (did you mean "{ $likely }"?).
}
    .remedy = Examples are: { $examples }.
directory-not-empty = There is something here already, and nothing is overwritten.
    .remedy = Name a new folder, or an empty one.
cannot-write = The folder cannot be written: { $why }.
    .remedy = Name a folder that you may write to.

yaml-too-deep = The file nests brackets or lists too deep to be read.
    .remedy = Write the scene in plain lists and keys, a few levels deep.
