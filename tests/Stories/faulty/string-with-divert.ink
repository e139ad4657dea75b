~ temp s = "text -> k"
~ s = "tag # here"
~ s = "glue <> fine"
{s}
=== k
-> END
