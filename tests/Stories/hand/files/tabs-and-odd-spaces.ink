	-> 	k
===	k	===
	Text	with	tabs.	
	*	[Choice]	After.
		~	temp	x	=	3
		{	x	:	yes	|	no	}
	-	->	END
