# A room is one static library of app/<name>, with warnings as errors. Rooms name the rooms that they stand on;
# tests/tidy checks that their #include lines keep to it.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)

add_library(dojo_options INTERFACE)
target_compile_options(dojo_options INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these falsely inside <string> and <variant> at -O2 and under the sanitizers.
  target_compile_options(dojo_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow)
endif()
target_include_directories(dojo_options INTERFACE ${PROJECT_SOURCE_DIR}/app)
if(DOJO_SANITIZE)
  target_compile_options(dojo_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                -fno-omit-frame-pointer)
  target_link_options(dojo_options INTERFACE -fsanitize=address,undefined)
endif()

# Unity builds (DOJO_UNITY) hand several files of a target to the compiler at once, so that a header or a template is
# read once for all of them: a whole build takes a third of the time. Each file still has to stand by itself; the
# clang preset builds them one by one. dojo_alone(<files…>) keeps files out whose private names others have too.
if(DOJO_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
endif()
function(dojo_alone)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# For what reads and writes JSON, and for tests: a third of the compiler's time less, for little speed.
set(DOJO_LIGHTLY "$<$<CONFIG:Release>:-O1>")

# dojo_room(<name> [libraries…]): app/<name>/*.cpp as library dojo_<name>.
function(dojo_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/${name}/*.cpp)
  add_library(dojo_${name} STATIC ${sources})
  target_link_libraries(dojo_${name} PUBLIC dojo_options ${ARGN})
endfunction()

# dojo_test(<name> [libraries…]): tests/<name>/*_test.cpp as one GoogleTest program test_<name>.
function(dojo_test name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE dojo_options ${ARGN} GTest::gmock GTest::gtest_main)
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_options(test_${name} PRIVATE ${DOJO_LIGHTLY})
  target_compile_definitions(test_${name} PRIVATE DOJO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
