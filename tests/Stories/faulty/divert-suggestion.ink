VAR place = -> hall
-> place
=== hall
-> hal
=== kitchen
= stove
-> kitchen.stow
-> stove.kitchen
