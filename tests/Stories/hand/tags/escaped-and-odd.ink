Not a tag \# here # but \# here
# 
Empty above. #
# : colon # - dash # * star # [bracket] # \{brace\} # "quote"
Line. // # not a tag
Line. # tag // not tag
Line. # tag /* comment */ more
# tag with \-> arrow and \[x\]
Line #a#b # c
-> END
