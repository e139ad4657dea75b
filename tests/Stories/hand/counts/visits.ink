-> house
=== house
= hall
Hall {hall}, house {house}.
+ [Attic] -> attic
+ [Street] -> street
= attic
Attic {attic}, hall {hall}, house {house}.
{attic < 3: -> hall}
-> tally
=== street
Street {street}.
{street < 3: -> house}
-> house.attic
=== tally
{house}{house.hall}{house.attic}{street}{tally}
{not street:Never out.}{street > 1:Often out.}
-> END
