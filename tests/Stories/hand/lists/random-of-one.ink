LIST l = (only), other
{LIST_RANDOM(l)} {LIST_RANDOM((other))} [{LIST_RANDOM(())}]
