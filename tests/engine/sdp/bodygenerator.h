#pragma once

#include <random>
#include <string>

/// A body that readSdp accepts, made of ordinary and odd lines: every attribute the rewrite knows, mixed
/// endings, blanks, lines out of order, up to five m-lines. The same seed gives the same body on every
/// machine.
std::string generateSdp(std::mt19937& random);
