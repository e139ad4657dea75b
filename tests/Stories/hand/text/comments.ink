// Nothing of this line is heard.
The bell rings. // nor of this half
/* A block
   over three lines
   is silent. */
It rings /* softly */ again.
It rings/**/once more.
/* before */ After a block.
A web address keeps its slashes only when escaped: http:\/\/example.org
A star / alone is fine, and so is * here.
{1 + /* inside logic */ 1} bells.
-> END // done
