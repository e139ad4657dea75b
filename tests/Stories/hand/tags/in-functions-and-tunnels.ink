{f()} tail # mine
-> t ->
-> t -> 
End # end
-> END
=== function f()
In f # f
=== t
In t # t{t}
->->
