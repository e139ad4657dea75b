Text {x
More text.
{true: yes
And more.
