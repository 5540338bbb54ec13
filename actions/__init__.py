"""Custom actions: one small file each, named as the action, thin: they call `safer_sleep`."""
