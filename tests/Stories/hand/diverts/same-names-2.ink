-> bell
=== bell
= tower
* (pull) [Pull] Pulled.
- (after) After {after} {pull}.
-> hall
=== hall
= tower
* (pull) [Pull] Pulled in the hall.
- (after) After {after} {pull} {bell.tower.pull} {bell.tower.after}.
{bell.tower.after < 2: -> bell.tower.after}
-> END
