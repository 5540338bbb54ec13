"""What the framework does not check. Each check is a function that yields problems in words; none means all is well."""
