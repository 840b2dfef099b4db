"""The programme's report to the county and the owners: sums that the rules let through, nothing else."""
