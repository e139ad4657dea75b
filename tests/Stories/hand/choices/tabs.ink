*	Tabbed
	*	*	Deeper
			Text.
*	[Bracket	tab]	After	tab
-	Gathered.
*		{true}	Condition
-> END
