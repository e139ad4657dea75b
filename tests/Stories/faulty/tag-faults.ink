Text # tag {1 +}
# tag {missing}
* Choice # -> k
- -> END
=== k
-> END
