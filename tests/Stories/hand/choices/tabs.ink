*	Tabbed
	*	*	Deeper
			Text.
*	[Bracket	tab]	After	tab
-	Gathered.
	-	-	Inner.
*		{true}	Condition
-> END
