Line # tag -> next
=== next
After. # x
-> more
=== more
# m
{true: -> last}
=== last
Last # {last} -> END
