# title: Tags
# author: nobody
# with spaces and: colons
First line. # one # two
# alone above
Second line. #tight
Third line.#closest # spaced   out  
# at the end of nothing
- Gathered. # gathered
-> END
