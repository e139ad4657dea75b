EXTERNAL interest(amount, rate)
VAR balance = 10.5
VAR entries = 0
VAR journal = ""
VAR next = -> open
-> next
=== open ===
{entry("opened", 1)}Balance {balance}, {entries} entries{journal != "": ({journal})}.
- (menu)
* (deposit) {entries < 4} [Deposit {entries + 1}]
    ~ temp amount = entries + 1
    ~ add(balance, amount)
    Deposited {amount}. {deposit > 1:Twice.}
    ** [Confirm {amount}] Confirmed {amount}. -> menu
    ** [Cancel]
        ~ add(balance, -amount)
        -> menu
+ [Interest] {interest(balance, 0.5)} <>
    earned.
    ~ balance = balance + interest(balance, 0.5)
    -> menu
+ [Audit] -> audit(3) ->
    {READ_COUNT(next)} times. -> menu
+ [Switch] -> turn_page(-> close)
+ -> menu

=== turn_page(-> where)
~ next = where
-> next

=== close ===
~ temp line = "{balance > 12:rich|poor} {FLOOR(balance)}"
Closed: {line}.
+ [Reopen the {line} book] 
    ~ next = -> open
    -> turn_page(next)
+ [Rest] -> nap -> close
= nap
Zzz {CHOICE_COUNT()} {TURNS()}.
->->

=== audit(depth) ===
{depth <= 0: ->->}
Level {depth}{depth > 1:...}
+ [Deeper {depth}] -> audit(depth - 1) ->
    Back at {depth}.
    ->->
+ [Up] ->->

=== function add(ref where, amount)
~ raise(where, amount)
~ entry("changed", amount)

=== function raise(ref what, by)
~ what = what + by

=== function entry(word, n)
~ entries = entries + 1
{entries % 2:
    ~ journal = word + " " + n
- else:
    ~ journal = ""
}
~ return ""

=== function interest(amount, rate)
~ return INT(amount * rate)
