Text */ more.
// fine
/* fine */ */
