-> menu
=== menu
<- options(-> after)
* [Own] Own.
- (after) After {after}.
{after < 3: -> menu}
-> END
=== options(-> ret)
* [One] One. -> ret
* [Two]
    * * [Deep] Deep. -> ret
    * * [Deeper]
    - - Gathered.
    -> ret
