VAR n = 0
-> loop
=== loop
~ n++
{stopping:
- * [First visit] You said first. -> next
- * [Second visit] You said second. -> next
- + [Later visits] You said later. -> next
}
+ [Always]
  You said always.
- (next) {n < 5: -> loop}
-> END
