Before {|} after.
{||}
