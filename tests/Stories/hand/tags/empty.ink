#
# # one #
#
Text. #
{true: # in a block}
More. # # two
-> knot
=== knot
#
# three
Words.
* Choice # [#] #
- End. #
#
