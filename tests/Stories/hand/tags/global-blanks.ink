# title:	The  blanks   within
# author: nobody
Text. # tag:	with  blanks
-> END
