<?xml version="1.0" encoding="UTF-8"?>
<!--
roadmap-cells: the content of a cell of the roadmap, by the role of its column;
the rows, and where their facts come from, are those of roadmap.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:r="urn:pisar:roadmap"
    xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func"
    exclude-result-prefixes="d p r str">

  <!-- ===== The content of a cell ===== -->

  <!-- One block for every role of the column that has something to say. -->
  <xsl:template name="roadmap-cell-content">
    <xsl:param name="column"/>
    <xsl:param name="leaf"/>
    <xsl:variable name="key" select="string($column/@key)"/>
    <xsl:for-each select="str:tokenize(string($column/@role), ' ')">
      <xsl:variable name="role" select="string(.)"/>
      <xsl:variable name="source" select="r:source($leaf, $role, $key)"/>
      <xsl:for-each select="$leaf">
        <xsl:choose>
          <xsl:when test="$role = 'number'">
            <xsl:call-template name="roadmap-number">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'stage'">
            <xsl:call-template name="cell-flow">
              <xsl:with-param name="node" select="$source/d:name"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'substage'">
            <xsl:call-template name="roadmap-substages">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'activity'">
            <xsl:call-template name="roadmap-activity"/>
          </xsl:when>
          <xsl:when test="$role = 'deadline'">
            <xsl:call-template name="roadmap-deadlines">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'responsible'">
            <xsl:call-template name="roadmap-people">
              <xsl:with-param name="source" select="$source"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$role = 'fact'">
            <xsl:call-template name="roadmap-fact"/>
          </xsl:when>
          <xsl:when test="$role = 'mark'">
            <xsl:call-template name="roadmap-room"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="roadmap-text">
              <xsl:with-param name="fact"
                  select="r:fact($source, $role, $key)"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- Room to write by hand. -->
  <xsl:template name="roadmap-room">
    <fo:block-container height="{$blank-cell-height}">
      <fo:block/>
    </fo:block-container>
  </xsl:template>

  <!-- d:TextCell -->
  <xsl:template name="roadmap-text">
    <xsl:param name="fact"/>
    <xsl:choose>
      <xsl:when test="$fact/@blank = 'true' or $fact/@blank = '1'">
        <xsl:call-template name="roadmap-room"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$fact">
          <xsl:call-template name="cell-flow">
            <xsl:with-param name="node" select="."/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A row's number: typed, or by the pattern. -->
  <xsl:template name="roadmap-number">
    <xsl:param name="source"/>
    <xsl:variable name="roadmap" select="$source/ancestor::d:roadmap[1]"/>
    <xsl:variable name="pattern" select="r:pattern($roadmap)"/>
    <xsl:variable name="no" select="$source/@unnumbered = 'true'
        or $source/@unnumbered = '1'"/>
    <xsl:choose>
      <xsl:when test="$source/@number">
        <xsl:value-of select="$source/@number"/>
      </xsl:when>
      <xsl:when test="$no or $pattern = 'none'"/>
      <xsl:when test="$source/self::d:stage and $pattern != 'continuous'">
        <xsl:call-template name="roadmap-stage-number">
          <xsl:with-param name="stage" select="$source"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="stage"
            select="$source/ancestor-or-self::d:stage"/>
        <xsl:variable name="before" select="r:groups($roadmap)
            [not(@unnumbered = 'true' or @unnumbered = '1')]
            [$pattern = 'continuous' or count(ancestor::d:stage | $stage) = 1]
            [count(. | $source/preceding::*) = count($source/preceding::*)]"/>
        <xsl:if test="$pattern = 'stage-activity'">
          <xsl:call-template name="roadmap-stage-number">
            <xsl:with-param name="stage" select="$stage"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:value-of select="concat(count($before) + 1, '.')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The nodes that are numbered as rows. -->
  <func:function name="r:groups">
    <xsl:param name="roadmap"/>
    <xsl:variable name="per" select="string($roadmap/d:columns/@row-per)"/>
    <xsl:variable name="leaves" select="r:leaves($roadmap)"/>
    <xsl:choose>
      <xsl:when test="$per = 'stage'">
        <func:result select="$roadmap/d:stage"/>
      </xsl:when>
      <xsl:when test="$per = 'substage'">
        <func:result select="$leaves[not(parent::d:substage)]
            | $leaves/parent::d:substage"/>
      </xsl:when>
      <xsl:otherwise><func:result select="$leaves"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- «3.», typed or counted; nothing for a stage without a number. -->
  <xsl:template name="roadmap-stage-number">
    <xsl:param name="stage"/>
    <xsl:choose>
      <xsl:when test="$stage/@number">
        <xsl:value-of select="$stage/@number"/>
      </xsl:when>
      <xsl:when test="$stage/@unnumbered = 'true'
          or $stage/@unnumbered = '1'"/>
      <xsl:otherwise>
        <xsl:value-of select="concat(1 + count($stage/preceding-sibling::
            d:stage[not(@unnumbered = 'true' or @unnumbered = '1')]), '.')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A substage's name; in a row for the whole stage all their names. -->
  <xsl:template name="roadmap-substages">
    <xsl:param name="source"/>
    <xsl:choose>
      <xsl:when test="$source/self::d:stage">
        <xsl:for-each select="$source/d:substage[d:name]">
          <xsl:call-template name="roadmap-item">
            <xsl:with-param name="kind"
                select="string(../../d:columns/@substage-list)"/>
            <xsl:with-param name="n" select="position()"/>
            <xsl:with-param name="of" select="last()"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="$source/d:name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!--
    The activity in its cell. What has no column of its own is not lost: the
    substage's name stands before its first activity, the content below.
  -->
  <xsl:template name="roadmap-activity">
    <xsl:variable name="leaf" select="."/>
    <xsl:variable name="roadmap" select="ancestor::d:roadmap[1]"/>
    <xsl:variable name="columns" select="$roadmap/d:columns"/>
    <xsl:variable name="group" select="r:group($leaf)"/>
    <xsl:variable name="parts" select="r:leaves($roadmap)
        [generate-id(r:group(.)) = generate-id($group)]"/>
    <xsl:if test="not($columns/d:column[r:has(., 'substage')])
        and ancestor-or-self::d:substage/d:name
        and (self::d:substage or not(preceding-sibling::d:activity))">
      <fo:block font-style="italic" keep-with-next.within-page="always">
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="ancestor-or-self::d:substage/d:name"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <xsl:if test="self::d:activity">
      <xsl:choose>
        <xsl:when test="count($parts) &gt; 1
            or (count($group | $leaf) = 2 and $columns/@activity-list)">
          <xsl:call-template name="roadmap-item">
            <xsl:with-param name="kind"
                select="string($columns/@activity-list)"/>
            <xsl:with-param name="n" select="1 + count($parts
                [not(@unnumbered = 'true' or @unnumbered = '1')]
                [following::d:activity
                    [generate-id() = generate-id($leaf)]])"/>
            <xsl:with-param name="of" select="count($parts)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="cell-flow">
            <xsl:with-param name="node" select="d:name"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="d:content
          and not($columns/d:column[r:has(., 'content')])">
        <fo:block>
          <xsl:call-template name="cell-flow">
            <xsl:with-param name="node" select="d:content"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- An activity or substage as a line of a list in its cell. -->
  <xsl:template name="roadmap-item">
    <xsl:param name="kind"/>
    <xsl:param name="n"/>
    <xsl:param name="of"/>
    <xsl:variable name="mark">
      <xsl:choose>
        <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
        <xsl:when test="@unnumbered = 'true' or @unnumbered = '1'"/>
        <xsl:when test="not(string($kind)) and $of &lt; 2"/>
        <xsl:when test="not(string($kind))">
          <xsl:value-of select="concat($n, '.')"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="marker">
            <xsl:with-param name="kind" select="$kind"/>
            <xsl:with-param name="n" select="$n"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($mark)">
        <fo:list-block provisional-label-separation="1mm"
            provisional-distance-between-starts="{5 + 2 * ($of &gt; 9
                and contains($kind, 'decimal') or $of &gt; 9
                and not(string($kind)))}mm">
          <fo:list-item>
            <fo:list-item-label end-indent="label-end()">
              <fo:block><xsl:value-of select="$mark"/></fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block>
                <xsl:call-template name="roadmap-item-words">
                  <xsl:with-param name="last" select="$n = $of"/>
                </xsl:call-template>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </fo:list-block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What begins small and has no stop of its own ends with «;» or «.». -->
  <xsl:template name="roadmap-item-words">
    <xsl:param name="last"/>
    <xsl:variable name="text" select="normalize-space(d:name)"/>
    <xsl:variable name="first" select="substring($text, 1, 1)"/>
    <xsl:choose>
      <xsl:when test="d:name/* or p:upper($first) = $first or contains(
          '.;:!?…', substring($text, string-length($text)))">
        <xsl:call-template name="cell-flow">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="say">
          <xsl:with-param name="text" select="concat($text,
              substring(';.', 1 + $last, 1))"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The source's deadline; a group's also those of its activities. -->
  <xsl:template name="roadmap-deadlines">
    <xsl:param name="source"/>
    <xsl:variable name="own" select="$source/d:deadline"/>
    <xsl:variable name="deadlines" select="$own
        | r:inherited($source, 'deadline')[not($own)]
        | $source//d:activity/d:deadline[not($source/self::d:activity)]
            [$source/ancestor::d:roadmap[1]/d:columns
                /@align-deadlines = 'false']"/>
    <xsl:for-each select="$deadlines">
      <xsl:choose>
        <xsl:when test="@blank = 'true' or @blank = '1'">
          <xsl:call-template name="roadmap-room"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="deadline-cell"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- What the nearest node around the source says. -->
  <func:function name="r:inherited">
    <xsl:param name="source"/>
    <xsl:param name="role"/>
    <func:result select="$source/ancestor::*[self::d:substage
        or self::d:stage][*[local-name() = $role]][1]
        /*[local-name() = $role]"/>
  </func:function>

  <!-- Roles in one line; as soon as a person is named, one to a line. -->
  <xsl:template name="roadmap-people">
    <xsl:param name="source"/>
    <xsl:variable name="people" select="$source/d:responsible
        | r:inherited($source, 'responsible')[not($source/d:responsible)]"/>
    <xsl:choose>
      <xsl:when test="$people[@person or @form or @with-position]
          and not($audience = 'public')">
        <xsl:for-each select="$people">
          <fo:block>
            <xsl:call-template name="roadmap-who"/>
            <xsl:if test="position() != last()">;</xsl:if>
          </fo:block>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$people">
          <xsl:call-template name="roadmap-who"/>
          <xsl:if test="position() != last()">, </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- In a public copy a person is named by the post. -->
  <xsl:template name="roadmap-who">
    <xsl:variable name="post"
        select="key('person', @person)/d:position[1]"/>
    <xsl:call-template name="say">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="$audience = 'public' and $post">
            <xsl:call-template name="in-case">
              <xsl:with-param name="node" select="$post"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="responsible"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What was done, when the monitoring knows it; else room to write. -->
  <xsl:template name="roadmap-fact">
    <xsl:variable name="execution"
        select="//d:monitoring/d:execution[@activity = current()/@id]"/>
    <xsl:choose>
      <xsl:when test="$execution/d:fact">
        <xsl:for-each select="$execution/d:fact">
          <xsl:call-template name="deadline-cell"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="roadmap-room"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
