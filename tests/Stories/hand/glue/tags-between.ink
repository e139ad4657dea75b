Line one # first
<> goes on # second
Line two <> # third
ends here.
