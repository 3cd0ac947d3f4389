"""What is worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801 - stands where a decorator does
    """An attribute that a method works out once; like ``cached_property`` of Python 3.12, which takes no lock.

    Locks would cost more than most of what rules ask for. Two threads may both work one out, to the same end.
    """

    def __init__(self, method: Callable[[Any], _Value]) -> None:
        self._method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type[Any]) -> _Value: ...

    def __get__(self, instance: object, owner: type[Any]) -> Self | _Value:
        """The value; from the second time on it stands in the instance, and nothing is called."""
        if instance is None:
            return self
        value = self._method(instance)
        instance.__dict__[self._name] = value
        return value
