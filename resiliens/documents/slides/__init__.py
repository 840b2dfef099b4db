"""The facilitator's nine slides for a gathering."""
