"""What all tests share: the package as it was installed from the wheel."""

import pytest

import spinthermo as st


@pytest.fixture
def own_engine():
    """An engine of its own, which a test may kill."""
    engine = st.Engine()
    yield engine
    engine.close()
