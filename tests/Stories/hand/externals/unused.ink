EXTERNAL never_called(a)
EXTERNAL also_never()
Nothing calls them.
